package dev.switchboard.openchannels.network;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.Optional;

/// A line writes to one of its clients of its own accord: once a week to each.
///
/// Source: contract/methods/imopenlines/imopenlines.network.message.add.json
///
/// @param chat a dialog of the client with the line
/// @param speaker the bot of a line that is elsewhere; the system for a line of this portal
record WriteLetter(
    String code, UserId client, ChatId chat, UserId speaker, String text, MessageParams params)
    implements Command<WriteLetter.Outcome> {
  static final Duration PAUSE = Duration.ofDays(7);

  enum Outcome {
    SENT,
    TOO_SOON,
    NO_DIALOG
  }

  @Override
  public Outcome decide(Work work) {
    boolean tooSoon =
        SqlNetwork.letters(work)
            .find(code, client.value())
            .filter(last -> last.sentAt().plus(PAUSE).isAfter(work.now()))
            .isPresent();
    Optional<Dialog> dialog =
        Dialogs.in(work).find(chat).filter(known -> known.client().equals(client));
    Optional<Session> session = Sessions.in(work).last(chat);
    if (dialog.isEmpty() || session.isEmpty()) {
      return Outcome.NO_DIALOG;
    }
    if (tooSoon) {
      return Outcome.TOO_SOON;
    }
    new SessionDesk(work).post(dialog.get(), session.get(), draft());
    SqlNetwork.letters(work).save(new SqlNetwork.Letter(code, client, work.now()));
    return Outcome.SENT;
  }

  private Draft draft() {
    Message.Origin origin =
        speaker.equals(UserId.SYSTEM) ? Message.Origin.SYSTEM : Message.Origin.AGENT;
    return new Draft(speaker, origin, text, Optional.empty(), params, false);
  }
}
