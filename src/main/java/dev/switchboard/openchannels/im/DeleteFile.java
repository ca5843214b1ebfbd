package dev.switchboard.openchannels.im;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.session.Reach;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.files.StoredFiles;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Takes a file away for good: its links stop working. Only whoever handed it in may, and not once
/// he has lost the dialog: the client may have it.
///
/// Source: contract/methods/im/im.disk.file.delete.json
record DeleteFile(ChatId chat, long file, UserId user) implements Command<DeleteFile.Outcome> {
  sealed interface Outcome {
    record Gone(StoredFile file) implements Outcome {}

    /// It is not there, or not his.
    record NoFile() implements Outcome {}

    record Lost() implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Optional<StoredFile> own =
        StoredFiles.in(work)
            .find(file)
            .filter(found -> found.chat() == chat.value() && found.owner().equals(user));
    if (own.isEmpty()) {
      return new Outcome.NoFile();
    }
    if (Reach.isLostTo(work, chat, user)) {
      return new Outcome.Lost();
    }
    StoredFiles.in(work).remove(own.get());
    return new Outcome.Gone(own.get());
  }
}
