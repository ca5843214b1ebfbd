package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What else operators do with a session: put it off, sort it, finish it with a second thought.
final class CourseMethods {
  private static final String SCOPE = "imopenlines";
  private static final Duration LONGEST_SNOOZE = Duration.ofDays(365);
  private static final RestError NO_SESSION =
      RestError.badRequest("NO_OPEN_SESSION", "The dialog has no open session");
  private static final RestError WRONG_TIME =
      RestError.argument(
          "Argument 'UNTIL' must be a moment within the next 365 days, such as"
              + " 2026-03-11T15:00:00+01:00; or 'SECONDS' a number from 1 to 31536000");

  private final Lanes lanes;
  private final InstantSource clock;

  CourseMethods(Lanes lanes, InstantSource clock) {
    this.lanes = lanes;
    this.clock = clock;
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.session.snooze")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .param(Param.text("UNTIL"))
            .param(Param.integer("SECONDS"))
            .handledBy(this::snooze),
        Method.named("switchboard.session.unsnooze")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .handledBy((caller, params) ->
                call(caller, new SnoozeDialog(chat(params), caller.user(), Optional.empty()))),
        Method.named("switchboard.session.urgency")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .param(
                Param.text("URGENCY")
                    .required(
                        "ERROR_ARGUMENT",
                        "Argument 'URGENCY' must be one of low, normal, high, urgent")
                    .oneOf("low", "normal", "high", "urgent"))
            .handledBy(this::urgency),
        Method.named("switchboard.session.category")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .param(Param.integer("CATEGORY_ID").requiredArgument())
            .handledBy(this::category),
        Method.named("switchboard.session.finish")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .param(Param.flag("CONFIRMED"))
            .handledBy(this::finish));
  }

  private boolean snooze(Caller caller, Params params) {
    Instant now = clock.instant();
    Instant until =
        params
            .integer("SECONDS")
            .filter(seconds -> seconds > 0 && seconds <= LONGEST_SNOOZE.toSeconds())
            .map(now::plusSeconds)
            .or(() -> params.text("UNTIL").flatMap(CourseMethods::moment))
            .filter(moment -> !moment.isAfter(now.plus(LONGEST_SNOOZE)))
            .orElseThrow(() -> WRONG_TIME);
    return DialogErrors.done(
        lanes.call(
            caller.portal(), new SnoozeDialog(chat(params), caller.user(), Optional.of(until))),
        until.isAfter(now) ? NO_SESSION : WRONG_TIME);
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean urgency(Caller caller, Params params) {
    String name = params.text("URGENCY").orElse("").toUpperCase(Locale.ROOT);
    return call(
        caller,
        new ChangeCourse(
            chat(params),
            caller.user(),
            new ChangeCourse.Change.SetUrgency(Course.Urgency.valueOf(name))));
  }

  private boolean category(Caller caller, Params params) {
    long category = params.id("CATEGORY_ID");
    if (category < 0) {
      throw RestError.argument("Argument 'CATEGORY_ID' must be 0 or a positive integer");
    }
    return call(
        caller,
        new ChangeCourse(
            chat(params), caller.user(), new ChangeCourse.Change.SetCategory(category)));
  }

  /// Asks back where the line wants closing to be confirmed.
  private boolean finish(Caller caller, Params params) {
    return DialogErrors.done(
        lanes.call(
            caller.portal(),
            new ConfirmedFinish(chat(params), caller.user(), params.flag("CONFIRMED", false))),
        RestError.badRequest(
            "CONFIRMATION_REQUIRED",
            "This line wants closing to be confirmed: ask, and call again with CONFIRMED=Y"));
  }

  private boolean call(Caller caller, Command<Handled> command) {
    return DialogErrors.done(lanes.call(caller.portal(), command), NO_SESSION);
  }

  private static ChatId chat(Params params) {
    return new ChatId(params.id("CHAT_ID"));
  }
}
