package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.notice.Notifications;
import dev.switchboard.openchannels.reply.Variables;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.PostMessage;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.openchannels.session.Snoozing;
import dev.switchboard.openchannels.tag.Tags;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Does actions with a dialog, one after the other. What cannot be done is told, and the rest goes
/// on.
final class Deed {
  private final Work work;
  private final Dialog dialog;
  private final UserId by;
  private final Facts facts;
  private final SessionDesk desk;
  private final Targets targets;

  /// @param by who has started a macro; the system for a rule
  Deed(Work work, Dialog dialog, UserId by, Facts facts) {
    this.work = work;
    this.dialog = dialog;
    this.by = by;
    this.facts = facts;
    this.desk = new SessionDesk(work);
    this.targets = new Targets(work);
  }

  /// What could not be done, as sentences.
  List<String> run(List<Action> actions) {
    List<String> problems = new ArrayList<>();
    actions.forEach(action -> run(action).ifPresent(problems::add));
    return problems;
  }

  private Optional<String> run(Action action) {
    return switch (action) {
      case Action.Assign assign -> assign(assign.user());
      case Action.Move move -> move(move.line());
      case Action.AddTag add ->
          Tags.in(work).add(dialog.id(), add.tag(), by)
              ? Optional.empty()
              : Optional.of("tag: the dialog has too many tags");
      case Action.RemoveTag remove -> {
        Tags.in(work).remove(dialog.id(), remove.tag(), by);
        yield Optional.empty();
      }
      case Action.Reply reply -> reply(filled(reply.text()));
      case Action.Note note -> say("note", Draft.notice(filled(note.text())).inside(true));
      case Action.Webhook webhook -> {
        WebhookCarrier.send(work, webhook, dialog, facts);
        yield Optional.empty();
      }
      case Action.Close _ -> inSession("close", session -> desk.finish(current(), session, by));
      case Action.StartAgent start -> startAgent(start.bot());
      case Action.SetUrgency set ->
          inSession(
              "urgency",
              session -> desk.change(current(), session, course -> course.urgent(set.urgency())));
      case Action.Snooze snooze ->
          inSession(
              "snooze",
              session -> Snoozing.until(work, current(), session, work.now().plus(snooze.time())));
      case Action.Notify notify -> {
        Notifications.tell(work, notify.user(), dialog.id(), filled(notify.text()));
        yield Optional.empty();
      }
    };
  }

  /// As earlier actions have left it.
  private Dialog current() {
    return Dialogs.in(work).find(dialog.id()).orElse(dialog);
  }

  private String filled(String text) {
    return Variables.of(work, dialog, by).fill(text);
  }

  private Optional<String> inSession(String action, Consumer<Session> step) {
    Optional<Session> open = Sessions.in(work).open(dialog.id());
    open.ifPresent(step);
    return open.isPresent() ? Optional.empty() : Optional.of(action + ": no session is open");
  }

  private Optional<String> assign(UserId to) {
    return targets.works(to)
        ? inSession("assign", session -> assign(session, to))
        : Optional.of("assign: user " + to + " is no operator");
  }

  private void assign(Session session, UserId to) {
    if (!session.isAnsweredBy(to)) {
      desk.ask(current(), session, to, by);
    }
  }

  private Optional<String> move(LineId to) {
    return targets.isOpen(to)
        ? inSession("move", session -> desk.move(current(), session, to, by))
        : Optional.of("move: line " + to + " does not exist or is switched off");
  }

  private Optional<String> startAgent(UserId bot) {
    return targets.answers(bot)
        ? inSession("agent", session -> desk.give(current(), session, bot, by))
        : Optional.of("agent: user " + bot + " is no bot");
  }

  private Optional<String> reply(String text) {
    if (by.isSystem()) {
      return say("reply", Draft.notice(text));
    }
    return switch (new PostMessage(dialog.id(), by, text, false).decide(work)) {
      case PostMessage.Outcome.Posted _ -> Optional.empty();
      case PostMessage.Outcome.Lost _ -> Optional.of("reply: somebody else has the dialog now");
      case PostMessage.Outcome.LineGone _ -> Optional.of("reply: the dialog's line was deleted");
      case PostMessage.Outcome.NoDialog _, PostMessage.Outcome.NoAccess _ ->
          Optional.of("reply: the dialog is not open to user " + by);
    };
  }

  private Optional<String> say(String action, Draft draft) {
    Optional<Session> last = Sessions.in(work).last(dialog.id());
    last.ifPresent(session -> desk.post(current(), session, draft));
    return last.isPresent() ? Optional.empty() : Optional.of(action + ": there is no session");
  }
}
