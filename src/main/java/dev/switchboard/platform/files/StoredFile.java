package dev.switchboard.platform.files;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;

/// A file that somebody has handed in.
///
/// @param chat the dialog it belongs to, 0 when it is in none yet
/// @param size bytes
/// @param picture how large it is, [Pixels#NONE] for what is no picture
/// @param content its key in the [Contents]
public record StoredFile(
    long id,
    long chat,
    UserId owner,
    FileName name,
    FileType type,
    long size,
    Pixels picture,
    String content,
    Instant createdAt) {
  /// Belongs to a dialog from now on.
  public StoredFile inChat(long dialog) {
    return new StoredFile(id, dialog, owner, name, type, size, picture, content, createdAt);
  }
}
