package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The methods that begin sessions, take part in them, and set their modes.
final class SessionMethods {
  private static final String SCOPE = "imopenlines";
  private static final int LONGEST_COMMENT = 20_000;
  private static final RestError OPERATOR_WRONG =
      RestError.badRequest("OPERATOR_WRONG", "You can not redirect to this operator");
  private static final RestError NO_MESSAGE =
      RestError.argument("Argument 'MESSAGE_ID' must name a message of this chat");
  private static final RestError NOT_OPERATOR =
      RestError.badRequest(
          "ERROR_USER_NOT_OPERATOR",
          "Attempt to save a CRM object by a user who is not an operator");

  private final Lanes lanes;
  private final CrmPort crm;

  SessionMethods(Lanes lanes, CrmPort crm) {
    this.lanes = lanes;
    this.crm = crm;
  }

  List<Method> methods() {
    return Stream.of(sessions(), modes(), results()).flatMap(List::stream).toList();
  }

  private List<Method> sessions() {
    return List.of(
        Method.named("imopenlines.session.start")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .handledBy(this::start),
        Method.named("imopenlines.message.session.start")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .param(Param.id("MESSAGE_ID").requiredArgument())
            .handledBy(this::startFromMessage),
        Method.named("imopenlines.session.join")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .handledBy(this::join),
        Method.named("imopenlines.session.intercept")
            .scope(SCOPE)
            .param(DialogErrors.chatIdNotEmpty())
            .handledBy(this::intercept));
  }

  private List<Method> modes() {
    return List.of(
        Method.named("imopenlines.session.mode.pin")
            .scope(SCOPE)
            .param(Param.any("CHAT_ID"))
            .param(Param.text("ACTIVATE"))
            .handledBy(this::pin),
        Method.named("imopenlines.session.mode.pinAll")
            .scope(SCOPE)
            .handledBy((caller, _) -> pinAll(caller, true)),
        Method.named("imopenlines.session.mode.unpinAll")
            .scope(SCOPE)
            .handledBy((caller, _) -> pinAll(caller, false)),
        Method.named("imopenlines.session.mode.silent")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .param(Param.text("ACTIVATE"))
            .handledBy(this::silent));
  }

  private List<Method> results() {
    return List.of(
        Method.named("imopenlines.session.head.vote")
            .scope(SCOPE)
            .param(Param.id("SESSION_ID").required("EMPTY_SESSION_ID", "Session ID can't be empty"))
            .param(Param.integer("RATING"))
            .param(Param.text("COMMENT"))
            .handledBy(this::rate),
        Method.named("imopenlines.crm.lead.create")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .handledBy(this::createLead));
  }

  private boolean start(Caller caller, Params params) {
    return call(
        caller,
        new StartSession(chat(params), caller.user(), Optional.empty()),
        DialogErrors.noAccess());
  }

  private boolean startFromMessage(Caller caller, Params params) {
    return call(
        caller,
        new StartSession(chat(params), caller.user(), Optional.of(params.id("MESSAGE_ID"))),
        NO_MESSAGE);
  }

  private boolean join(Caller caller, Params params) {
    return call(caller, new JoinDialog(chat(params), caller.user()), DialogErrors.noAccess());
  }

  /// Knows only two errors: whatever else is wrong is a wrong operator.
  private boolean intercept(Caller caller, Params params) {
    Handled handled =
        lanes.call(caller.portal(), new InterceptSession(chat(params), caller.user()));
    if (handled instanceof Handled.Done) {
      return true;
    }
    throw OPERATOR_WRONG;
  }

  /// Tells a chat that is not given from one that is no number.
  private boolean pin(Caller caller, Params params) {
    if (!DialogMethods.isGiven(params, "CHAT_ID")) {
      throw DialogErrors.noChatId();
    }
    long chat =
        params
            .integer("CHAT_ID")
            .filter(id -> id > 0)
            .orElseThrow(
                () -> params.refusal(DialogErrors.wrongChatId(), "CHAT_ID", "a positive integer"));
    boolean on = !params.text("ACTIVATE").orElse("Y").equalsIgnoreCase("N");
    return call(
        caller, new PinDialog(new ChatId(chat), caller.user(), on), DialogErrors.noAccess());
  }

  private List<Long> pinAll(Caller caller, boolean on) {
    return lanes.call(caller.portal(), new PinAll(caller.user(), on));
  }

  private boolean silent(Caller caller, Params params) {
    boolean on = params.text("ACTIVATE").orElse("N").equalsIgnoreCase("Y");
    return call(
        caller, new SilenceDialog(chat(params), caller.user(), on), DialogErrors.noAccess());
  }

  private boolean rate(Caller caller, Params params) {
    Optional<String> comment = comment(params);
    Optional<Long> rating = params.integer("RATING");
    if (rating.isEmpty() && comment.isEmpty()) {
      throw RestError.badRequest(
          "EMPTY_VOTE_PARAMS",
          "At least one of the parameters RATING or COMMENT must be specified");
    }
    if (rating.filter(value -> value < 1 || value > 5).isPresent()) {
      throw RestError.argument("Argument 'RATING' must be from 1 to 5, came: " + rating.get());
    }
    return call(
        caller,
        new RateSession(
            params.id("SESSION_ID"), caller.user(), rating.map(Long::intValue), comment),
        DialogErrors.noAccess());
  }

  private static Optional<String> comment(Params params) {
    Optional<String> comment = params.text("COMMENT").filter(text -> !text.isBlank());
    if (comment.filter(text -> text.length() > LONGEST_COMMENT).isPresent()) {
      throw RestError.argument(
          "Argument 'COMMENT' must have at most " + LONGEST_COMMENT + " characters");
    }
    return comment;
  }

  private boolean createLead(Caller caller, Params params) {
    return call(caller, new CreateLead(chat(params), caller.user(), crm), NOT_OPERATOR);
  }

  private boolean call(Caller caller, Command<Handled> command, RestError impossible) {
    return DialogErrors.done(lanes.call(caller.portal(), command), impossible);
  }

  private static ChatId chat(Params params) {
    return new ChatId(params.id("CHAT_ID"));
  }
}
