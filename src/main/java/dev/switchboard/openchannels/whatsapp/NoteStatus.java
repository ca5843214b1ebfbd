package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientMarks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shows the operators what has become of a message of theirs. Meta tells it in any order, more
/// than once, and sometimes before we know that it has taken the message.
record NoteStatus(WhatsappChannel channel, Status status) {
  private static final Pattern ABOUT = Pattern.compile("([0-9]{1,18})/([0-9]{1,18})");

  void in(Work work) {
    Optional<Sent> sent = SqlWhatsapp.sent(work).find(status.wamid()).or(this::told);
    sent.ifPresent(known ->
        Dialogs.in(work)
            .find(new ChatId(known.chat()))
            .filter(this::isOurs)
            .ifPresent(dialog ->
                Messages.in(work)
                    .find(known.message())
                    .filter(message -> message.chat().equals(dialog.id()))
                    .filter(message -> !message.inside() && !message.isDeleted())
                    .ifPresent(message -> note(work, known, dialog, message))));
  }

  /// What it was given to say, in case that it is faster than our own commit.
  private Optional<Sent> told() {
    Matcher about = ABOUT.matcher(status.about());
    return about.matches()
        ? Optional.of(
            new Sent(
                status.wamid(),
                Long.parseLong(about.group(1)),
                Long.parseLong(about.group(2)),
                Sent.State.SENT))
        : Optional.empty();
  }

  private boolean isOurs(Dialog dialog) {
    return WhatsappPlace.of(dialog).filter(place -> place.number() == channel.id()).isPresent();
  }

  private void note(Work work, Sent sent, Dialog dialog, Message message) {
    switch (status.state()) {
      case DELIVERED -> {
        SqlWhatsapp.sent(work).save(sent.as(Sent.State.ARRIVED));
        mark(work, dialog, message, 0);
      }
      case READ -> {
        SqlWhatsapp.sent(work).save(sent.as(Sent.State.ARRIVED));
        mark(work, dialog, message, message.id());
      }
      case FAILED -> {
        if (sent.state() == Sent.State.SENT) {
          SqlWhatsapp.sent(work).save(sent.as(Sent.State.FAILED));
          String why = Failures.sentence(status.code(), status.words());
          WhatsappOut.fail(work, channel.id(), message, why);
        }
      }
      case SENT, OTHER -> {}
    }
  }

  /// A message has arrived when all of its parts have that WhatsApp has taken.
  private static void mark(Work work, Dialog dialog, Message message, long seen) {
    boolean whole =
        SqlWhatsapp.parts(work, message).stream()
            .noneMatch(part -> part.state() == Sent.State.SENT);
    if (whole) {
      var unused = ClientMarks.move(work, dialog, message.id(), seen);
    }
  }
}
