package dev.switchboard.openchannels.reply;

import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.Optional;

/// A text that operators write often.
///
/// @param line empty for every line
/// @param owner whose it is; empty: everybody's
public record QuickReply(
    long id, Optional<LineId> line, Optional<UserId> owner, Words words, Trace trace) {
  /// @param shortcut what is typed to find it, may be empty
  public record Words(String shortcut, String title, String text) {
    public Words {
      shortcut = Storable.text(shortcut).strip();
      title = Storable.text(title).strip();
      text = Storable.text(text);
    }
  }

  public record Trace(UserId createdBy, Instant createdAt, Instant modifiedAt) {}

  boolean isHis(UserId user) {
    return owner.filter(user::equals).isPresent();
  }

  QuickReply with(Words other, Instant now) {
    return new QuickReply(
        id, line, owner, other, new Trace(trace.createdBy(), trace.createdAt(), now));
  }
}
