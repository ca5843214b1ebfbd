package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.outbox.Deliveries;
import java.util.Optional;

/// Takes in all that Meta has brought at once. Messages go on as deliveries, those of one client
/// one after the other: their files have to be fetched first, and nobody lets Meta wait for that.
///
/// @param post of numbers that the signature was checked for
record TakePost(Post post) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    post.changes()
        .forEach(change ->
            SqlWhatsapp.in(work)
                .find(change.number())
                .ifPresent(channel -> take(work, channel, change)));
    return true;
  }

  private static void take(Work work, WhatsappChannel channel, Post.Change change) {
    change.letters().forEach(letter -> hand(work, channel, letter));
    change.statuses().forEach(status -> new NoteStatus(channel, status).in(work));
    WhatsappChannel heard = channel.heard(work.now());
    SqlWhatsapp.in(work)
        .save(heard.trouble().kind() == Trouble.Kind.UNSIGNED ? heard.with(Trouble.NONE) : heard);
  }

  private static void hand(Work work, WhatsappChannel channel, Letter letter) {
    Optional<Dialog> dialog = Dialogs.in(work).at(letter.place(channel.line()).toString());
    boolean known =
        dialog.flatMap(its -> Messages.in(work).byExternalId(its.id(), letter.wamid())).isPresent();
    if (!known) {
      send(work, letter.in(dialog.map(its -> its.id().value()).orElse(0L)));
    }
  }

  static void send(Work work, Letter letter) {
    Deliveries.send(
        work,
        LetterCarrier.destination(letter.number()),
        "client:" + letter.user(),
        LetterCarrier.KIND,
        letter);
  }

  /// What clients write is not for logs.
  @Override
  public String toString() {
    return "TakePost";
  }
}
