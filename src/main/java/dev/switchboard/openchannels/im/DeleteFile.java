package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.files.StoredFiles;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Takes a file away for good: its links stop working. Only whoever handed it in may.
///
/// Source: contract/methods/im/im.disk.file.delete.json
record DeleteFile(ChatId chat, long file, UserId user) implements Command<Optional<StoredFile>> {
  @Override
  public Optional<StoredFile> decide(Work work) {
    Optional<StoredFile> own =
        StoredFiles.in(work)
            .find(file)
            .filter(found -> found.chat() == chat.value() && found.owner().equals(user));
    own.ifPresent(StoredFiles.in(work)::remove);
    return own;
  }
}
