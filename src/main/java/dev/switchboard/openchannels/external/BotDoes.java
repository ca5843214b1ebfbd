package dev.switchboard.openchannels.external;

import dev.switchboard.directory.user.Rights;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An external bot does something in a dialog, as long as it holds it: what comes after somebody
/// else has taken the dialog changes nothing.
///
/// @param id the bot's own of what it says, by which a repeat is recognised
record BotDoes(UserId bot, ChatId chat, Step step, Optional<String> id)
    implements Command<BotDoes.Outcome> {
  sealed interface Step {
    record Say(String text) implements Step {}

    record Offer(List<Button> buttons) implements Step {
      public Offer {
        buttons = List.copyOf(buttons);
      }
    }

    record Send(RemoteFile file) implements Step {}

    record Close() implements Step {}

    record ToQueue() implements Step {}

    record ToPerson(UserId operator) implements Step {}

    /// @param key the id of a line, or its name
    record ToLine(String key) implements Step {}
  }

  enum Outcome {
    DONE,
    /// The dialog is not there, or not the bot's (any more).
    NOT_YOURS,
    /// Who or what was named cannot take it.
    BAD_TARGET
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Session> held = Sessions.in(work).open(chat).filter(this::isHeld);
    Optional<Dialog> dialog = Dialogs.in(work).find(chat);
    if (held.isEmpty() || dialog.isEmpty()) {
      return Outcome.NOT_YOURS;
    }
    return switch (step) {
      case Step.Say say -> post(work, held.get(), dialog.get(), say.text(), MessageParams.NONE);
      case Step.Offer offer ->
          post(work, held.get(), dialog.get(), "", MessageParams.buttons(offer.buttons()));
      case Step.Send send ->
          post(work, held.get(), dialog.get(), "", MessageParams.files(List.of(send.file())));
      case Step.Close _ -> {
        new SessionDesk(work).finish(dialog.get(), held.get(), bot);
        yield Outcome.DONE;
      }
      case Step.ToQueue _ -> {
        new SessionDesk(work).offer(dialog.get(), held.get(), Set.of(), bot);
        yield Outcome.DONE;
      }
      case Step.ToPerson to -> toPerson(work, held.get(), dialog.get(), to.operator());
      case Step.ToLine to -> toLine(work, held.get(), dialog.get(), to.key());
    };
  }

  private boolean isHeld(Session session) {
    return session.stage() instanceof Session.Stage.WithAgent agent && agent.bot().equals(bot);
  }

  private Outcome post(
      Work work, Session session, Dialog dialog, String text, MessageParams params) {
    Optional<String> known = id.map(own -> "bot:" + bot + ":" + own);
    boolean repeated =
        known.flatMap(key -> Messages.in(work).byExternalId(dialog.id(), key)).isPresent();
    if (!repeated) {
      Draft draft = new Draft(bot, Message.Origin.AGENT, text, known, params, false);
      new SessionDesk(work).post(dialog, session, draft);
    }
    return Outcome.DONE;
  }

  private Outcome toPerson(Work work, Session session, Dialog dialog, UserId operator) {
    if (Rights.in(work).role(operator) == Role.NONE) {
      return Outcome.BAD_TARGET;
    }
    new SessionDesk(work).ask(dialog, session, operator, bot);
    return Outcome.DONE;
  }

  private Outcome toLine(Work work, Session session, Dialog dialog, String key) {
    Optional<Line> line =
        Lines.in(work).all().stream()
            .filter(Line::active)
            .filter(known -> isAt(known, key))
            .findFirst();
    line.map(Line::id)
        .ifPresent((LineId to) -> new SessionDesk(work).move(dialog, session, to, bot));
    return line.isPresent() ? Outcome.DONE : Outcome.BAD_TARGET;
  }

  private static boolean isAt(Line line, String key) {
    return line.id().toString().equals(key) || line.name().equalsIgnoreCase(key);
  }
}
