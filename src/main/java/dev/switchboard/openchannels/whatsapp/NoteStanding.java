package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Notes what was found out of a number's channel. False when there was nothing new to note.
record NoteStanding(long number, Found found) implements Command<Boolean> {
  /// What was found out.
  sealed interface Found {
    /// Meta has asked whether the address is ours, and was told so.
    record Verified() implements Found {}

    /// @param kind none: all is well again
    record Wrong(Trouble.Kind kind, String words) implements Found {}
  }

  @Override
  public Boolean decide(Work work) {
    Optional<WhatsappChannel> before = SqlWhatsapp.in(work).find(number);
    Optional<WhatsappChannel> after =
        before.map(channel -> noted(work, channel)).filter(now -> !before.get().equals(now));
    after.ifPresent(SqlWhatsapp.in(work)::save);
    return after.isPresent();
  }

  private WhatsappChannel noted(Work work, WhatsappChannel channel) {
    return switch (found) {
      case Found.Verified _ -> channel.verified(work.now());
      case Found.Wrong(Trouble.Kind kind, String words) ->
          channel.trouble().kind() == kind && channel.trouble().words().equals(words)
              ? channel
              : channel.with(new Trouble(kind, words, work.now()));
    };
  }
}
