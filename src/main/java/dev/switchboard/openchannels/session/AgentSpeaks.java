package dev.switchboard.openchannels.session;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.dialog.MessageParams.Button;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.routing.What;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a bot has thought out goes to the client, as long as the dialog is still the bot's.
///
/// @param fence of the session when the bot was addressed: an older one says nothing any more
/// @param heard the client's message that it answers; while a later one waits for it, the session
///   stays open
public record AgentSpeaks(ChatId chat, long session, long fence, long heard, List<Step> steps)
    implements Command<AgentSpeaks.Outcome> {
  /// One thing that a bot does, in order.
  public sealed interface Step {
    record Say(String text) implements Step {}

    /// @param caption may be empty
    record Send(RemoteFile file, String caption) implements Step {}

    record Offer(List<Button> buttons) implements Step {}

    /// Gives the dialog to the line's queue; without anybody in it the session ends.
    record HandOver() implements Step {}

    /// It cannot go on: as [HandOver], with a note for people.
    record GiveUp() implements Step {}

    record Close() implements Step {}
  }

  public enum Outcome {
    SPOKEN,
    /// The dialog has changed hands: nothing was said.
    TOO_LATE
  }

  public AgentSpeaks {
    steps = List.copyOf(steps);
  }

  public AgentSpeaks(ChatId chat, long session, long fence, List<Step> steps) {
    this(chat, session, fence, Long.MAX_VALUE, steps);
  }

  @Override
  public Outcome decide(Work work) {
    work.emit(new TurnEvent.Begins(chat, heard));
    boolean leaves = true;
    try {
      Outcome outcome = speak(work);
      leaves = outcome == Outcome.TOO_LATE || steps.stream().anyMatch(AgentSpeaks::leaves);
      return outcome;
    } finally {
      work.emit(new TurnEvent.Ends(chat, heard, leaves));
    }
  }

  private static boolean leaves(Step step) {
    return step instanceof Step.HandOver || step instanceof Step.GiveUp;
  }

  private Outcome speak(Work work) {
    if (held(work).isEmpty()) {
      return Outcome.TOO_LATE;
    }
    for (Step step : steps) {
      Optional<Session> held = held(work);
      Optional<Dialog> dialog = Dialogs.in(work).find(chat);
      if (held.isEmpty() || dialog.isEmpty()) {
        break; // it has handed over or closed: what follows would reach nobody
      }
      take(work, dialog.get(), held.get(), step);
    }
    return Outcome.SPOKEN;
  }

  private Optional<Session> held(Work work) {
    return Sessions.in(work).find(session).filter(this::isStillTheBots);
  }

  private boolean isStillTheBots(Session current) {
    return current.chat().equals(chat)
        && current.fence() == fence
        && current.stage() instanceof Session.Stage.WithAgent;
  }

  private void take(Work work, Dialog dialog, Session session, Step step) {
    SessionDesk desk = new SessionDesk(work);
    UserId bot = session.holder().orElse(UserId.SYSTEM);
    switch (step) {
      case Step.Say say ->
          desk.post(dialog, session, Draft.agent(bot, say.text(), MessageParams.NONE));
      case Step.Send send ->
          desk.post(
              dialog,
              session,
              Draft.agent(bot, send.caption(), MessageParams.files(List.of(send.file()))));
      case Step.Offer offer ->
          desk.post(dialog, session, Draft.agent(bot, "", MessageParams.buttons(offer.buttons())));
      case Step.HandOver _ when hasPeople(work, session) ->
          desk.offer(dialog, session, Set.of(), bot);
      case Step.GiveUp _ when hasPeople(work, session) ->
          BotLost.toPeople(work, session, What.BOT_FAILED, "%s, a bot, could not go on.");
      case Step.HandOver _, Step.GiveUp _ when !clientWaits(work, dialog) ->
          desk.closeUnserved(dialog, session, bot);
      case Step.Close _ when !clientWaits(work, dialog) -> desk.close(dialog, session, false, bot);
      case Step.HandOver _, Step.GiveUp _, Step.Close _ -> {}
    }
  }

  private static boolean hasPeople(Work work, Session session) {
    return LiveFloor.in(work).isStaffed(work, session.line());
  }

  /// What the client has written meanwhile belongs to this session, and nobody would hear it if it
  /// closed.
  private boolean clientWaits(Work work, Dialog dialog) {
    return Messages.in(work)
        .last(chat, dialog.client())
        .filter(last -> last.id() > heard)
        .isPresent();
  }
}
