package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.LineTeam;
import dev.switchboard.openchannels.session.Reach;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;
import java.util.Set;

/// Does something with a dialog that a bot holds: for the bot's owner, or for an employee to whom
/// the dialog is open.
///
/// Source: contract/methods/imopenlines/imopenlines.bot.session.transfer.json and its neighbours
///
/// @param owner whose bot it must be; empty when only `user` counts
record GuideDialog(ChatId chat, Optional<String> owner, UserId user, Step step)
    implements Command<GuideDialog.Outcome> {
  sealed interface Step {
    record Finish() implements Step {}

    /// To whoever of the line's queue is free.
    record ToQueue() implements Step {}

    /// @param leaves at once; else when somebody takes the dialog
    record ToPerson(UserId operator, boolean leaves) implements Step {}

    record ToLine(LineId line, boolean leaves) implements Step {}

    /// The greeting of the line.
    record Greet() implements Step {}

    record Say(String text) implements Step {}
  }

  enum Outcome {
    DONE,
    /// No bot of theirs holds the dialog.
    NOT_HELD,
    /// Who or what was named cannot take it.
    BAD_TARGET
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Dialog> dialog = Dialogs.in(work).find(chat);
    Optional<Session> session =
        Sessions.in(work)
            .open(chat)
            .filter(open -> open.stage() instanceof Session.Stage.WithAgent);
    if (dialog.isEmpty() || session.isEmpty() || !mayGuide(work, dialog.get(), session.get())) {
      return Outcome.NOT_HELD;
    }
    return take(work, dialog.get(), session.get());
  }

  private boolean mayGuide(Work work, Dialog dialog, Session session) {
    return owner
        .map(key -> session.holder().flatMap(Bots.in(work)::find).map(Bot::owner).stream()
            .anyMatch(key::equals))
        .orElseGet(() -> Reach.isOpenTo(work, dialog, user));
  }

  private Outcome take(Work work, Dialog dialog, Session session) {
    SessionDesk desk = new SessionDesk(work);
    UserId bot = session.holder().orElse(UserId.SYSTEM);
    switch (step) {
      case Step.Finish _ -> desk.finish(dialog, session, bot);
      case Step.ToQueue _ -> desk.offer(dialog, session, Set.of(), bot);
      case Step.ToPerson to -> {
        if (Rights.in(work).role(to.operator()) == Role.NONE) {
          return Outcome.BAD_TARGET;
        }
        desk.ask(dialog, session, to.operator(), bot);
        passed(work, bot, to.leaves());
      }
      case Step.ToLine to -> {
        Optional<Line> line = Lines.in(work).find(to.line()).filter(Line::active);
        if (line.filter(known -> !new LineTeam(work).operators(known).isEmpty()).isEmpty()) {
          return Outcome.BAD_TARGET;
        }
        desk.offer(dialog, session.movedTo(to.line()), Set.of(), bot);
        passed(work, bot, to.leaves());
      }
      case Step.Greet _ ->
          Lines.in(work)
              .find(session.line())
              .map(Line::welcomeText)
              .filter(text -> !text.isBlank())
              .ifPresent(
                  text -> desk.post(dialog, session, Draft.agent(bot, text, MessageParams.NONE)));
      case Step.Say say ->
          desk.post(dialog, session, Draft.agent(bot, say.text(), MessageParams.NONE));
    }
    return Outcome.DONE;
  }

  private void passed(Work work, UserId bot, boolean leaves) {
    if (leaves) {
      Dialogs.in(work).leave(chat, bot);
    } else {
      Dialogs.in(work).join(chat, bot);
    }
  }
}
