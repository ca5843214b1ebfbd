package dev.switchboard.platform.files;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes files in and gives them out. Blocks: for virtual threads.
public final class FileStore {
  private final Database database;
  private final Lanes lanes;
  private final Contents contents;
  private final FileConfig config;
  private final Previews previews;

  /// What became of a file that was handed in.
  public sealed interface Outcome {
    record Kept(StoredFile file) implements Outcome {}

    record Empty() implements Outcome {}

    /// @param largest bytes that are taken
    record TooLarge(long largest) implements Outcome {}

    /// @param type what it was taken for
    record WrongType(String type) implements Outcome {}
  }

  public FileStore(Database database, Lanes lanes, Contents contents, FileConfig config) {
    this.database = database;
    this.lanes = lanes;
    this.contents = contents;
    this.config = config;
    this.previews = new Previews(contents);
  }

  /// What is taken.
  public FileConfig limits() {
    return config;
  }

  /// Keeps a file: first its content, then the row that tells of it. A crash in between leaves a
  /// content that nobody finds.
  ///
  /// @param chat the dialog it belongs to, 0 when it is in none yet
  public Outcome keep(PortalId portal, UserId owner, long chat, String name, byte[] content) {
    if (content.length == 0) {
      return new Outcome.Empty();
    }
    if (content.length > config.largest()) {
      return new Outcome.TooLarge(config.largest());
    }
    FileType type = FileType.of(content);
    if (!config.takes(type)) {
      return new Outcome.WrongType(type.media());
    }
    AddFile command =
        new AddFile(
            owner,
            chat,
            new FileName(name),
            type,
            content.length,
            Previews.measure(type, content),
            contents.keep(content));
    return new Outcome.Kept(lanes.call(portal, command));
  }

  public Optional<StoredFile> find(PortalId portal, long id) {
    return Optional.ofNullable(find(portal, List.of(id)).get(id));
  }

  /// Those that are there, by id. One query.
  public Map<Long, StoredFile> find(PortalId portal, Collection<Long> ids) {
    return ids.isEmpty() ? Map.of() : SqlFiles.find(database, portal, ids);
  }

  public Optional<byte[]> content(StoredFile file) {
    return contents.read(file.content());
  }

  Optional<Path> place(StoredFile file) {
    return contents.place(file.content());
  }

  /// A small picture of a picture.
  Optional<Previews.Preview> preview(StoredFile file) {
    return previews.of(file);
  }

  /// Forgets the content of a file whose row is gone.
  public void drop(StoredFile file) {
    contents.drop(file.content());
  }
}
