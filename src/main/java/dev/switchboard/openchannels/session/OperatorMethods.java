package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What an operator does with a dialog: answer, hand on, transfer, finish.
final class OperatorMethods {
  private static final String SCOPE = "imopenlines";
  private static final String QUEUE = "queue";
  private static final String TARGET = "the ID of an employee, or queue and the ID of a line";
  private static final RestError NO_KICK =
      RestError.badRequest(
          "ACCESS_DENIED_KICK", "Insufficient permissions to remove participants from the chat");
  private static final RestError OPERATOR_WRONG =
      RestError.badRequest("OPERATOR_WRONG", "You cannot redirect to this operator");
  private static final RestError NO_TARGET =
      RestError.badRequest("TRANSFER_ID_EMPTY", "Queue ID or User ID can't be empty");

  private final Lanes lanes;

  OperatorMethods(Lanes lanes) {
    this.lanes = lanes;
  }

  List<Method> methods() {
    return Stream.of(handing(), ending()).flatMap(List::stream).toList();
  }

  private List<Method> handing() {
    return List.of(
        Method.named("imopenlines.operator.answer")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .handledBy(this::answer),
        Method.named("imopenlines.operator.skip")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .handledBy(this::skip),
        Method.named("imopenlines.operator.transfer")
            .scope(SCOPE)
            .param(DialogErrors.chatIdNotEmpty())
            .param(Param.any("USER_ID"))
            .param(Param.any("QUEUE_ID"))
            .param(Param.any("TRANSFER_ID"))
            .handledBy(this::transfer));
  }

  private List<Method> ending() {
    return List.of(
        Method.named("imopenlines.operator.finish")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .handledBy((caller, params) -> finish(caller, params, FinishDialog.Whose.OWN, false)),
        Method.named("imopenlines.operator.another.finish")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .handledBy(
                (caller, params) -> finish(caller, params, FinishDialog.Whose.ANYBODYS, false)),
        Method.named("imopenlines.operator.spam")
            .scope(SCOPE)
            .param(DialogErrors.chatId())
            .handledBy(
                (caller, params) -> finish(caller, params, FinishDialog.Whose.ANYBODYS, true)));
  }

  /// Of two who answer at once the first has it, the other is refused.
  private boolean answer(Caller caller, Params params) {
    return call(caller, new AnswerDialog(chat(params), caller.user()), DialogErrors.noAccess());
  }

  private boolean finish(Caller caller, Params params, FinishDialog.Whose whose, boolean spam) {
    return call(
        caller,
        new FinishDialog(chat(params), caller.user(), whose, spam),
        DialogErrors.noAccess());
  }

  private boolean skip(Caller caller, Params params) {
    return call(caller, new SkipDialog(chat(params), caller.user()), NO_KICK);
  }

  /// Of several targets USER_ID comes first, then QUEUE_ID, then TRANSFER_ID.
  private boolean transfer(Caller caller, Params params) {
    TransferDialog.Target target = target(params);
    Handled handled =
        lanes.call(caller.portal(), new TransferDialog(chat(params), caller.user(), target));
    if (handled instanceof Handled.Done) {
      return true;
    }
    throw OPERATOR_WRONG;
  }

  private static TransferDialog.Target target(Params params) {
    if (params.has("USER_ID")) {
      return new TransferDialog.Target.Person(
          new UserId(positive(params, "USER_ID", "USER_ID_EMPTY", "User ID can't be empty")));
    }
    if (params.has("QUEUE_ID")) {
      return new TransferDialog.Target.ToLine(
          new LineId(positive(params, "QUEUE_ID", "QUEUE_ID_EMPTY", "QUEUE ID can't be empty")));
    }
    return params
        .text("TRANSFER_ID")
        .flatMap(OperatorMethods::named)
        .orElseThrow(() -> params.refusal(NO_TARGET, "TRANSFER_ID", TARGET));
  }

  /// A user's id, or `queue` and a line's id.
  private static Optional<TransferDialog.Target> named(String transfer) {
    String text = transfer.strip().toLowerCase(Locale.ROOT);
    boolean queue = text.startsWith(QUEUE);
    String digits = queue ? text.substring(QUEUE.length()) : text;
    if (!digits.matches("[1-9][0-9]{0,17}")) {
      return Optional.empty();
    }
    long id = Long.parseLong(digits);
    return Optional.of(
        queue
            ? new TransferDialog.Target.ToLine(new LineId(id))
            : new TransferDialog.Target.Person(new UserId(id)));
  }

  private static long positive(Params params, String name, String code, String description) {
    return params
        .integer(name)
        .filter(id -> id > 0)
        .orElseThrow(() ->
            params.refusal(RestError.badRequest(code, description), name, "a positive integer"));
  }

  private boolean call(Caller caller, Command<Handled> command, RestError impossible) {
    return DialogErrors.done(lanes.call(caller.portal(), command), impossible);
  }

  private static ChatId chat(Params params) {
    return new ChatId(params.id("CHAT_ID"));
  }
}
