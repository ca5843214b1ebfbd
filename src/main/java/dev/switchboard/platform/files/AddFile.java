package dev.switchboard.platform.files;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// Notes a file whose content is on disk already.
record AddFile(
    UserId owner,
    long chat,
    FileName name,
    FileType type,
    long size,
    Pixels picture,
    String content)
    implements Command<StoredFile> {
  @Override
  public StoredFile decide(Work work) {
    StoredFile file =
        new StoredFile(
            work.nextId("file"), chat, owner, name, type, size, picture, content, work.now());
    StoredFiles.in(work).save(file);
    return file;
  }
}
