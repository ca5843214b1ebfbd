package dev.switchboard.platform.files;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// The files of a portal, as a command sees them.
public final class StoredFiles {
  private final Work work;

  private StoredFiles(Work work) {
    this.work = work;
  }

  public static StoredFiles in(Work work) {
    return new StoredFiles(work);
  }

  public Optional<StoredFile> find(long id) {
    return SqlFiles.in(work).find(id);
  }

  /// The file, if `user` may send it into the dialog: his own, or one that lies there already.
  public Optional<StoredFile> sendable(long id, long chat, UserId user) {
    return find(id)
        .filter(file -> file.chat() == chat || (file.chat() == 0 && file.owner().equals(user)));
  }

  public void save(StoredFile file) {
    SqlFiles.in(work).save(file);
  }

  public void remove(StoredFile file) {
    SqlFiles.in(work).remove(file);
  }
}
