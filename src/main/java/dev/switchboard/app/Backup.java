package dev.switchboard.app;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.storage.DatabaseConfig;
import dev.switchboard.platform.storage.SideStore;
import dev.switchboard.platform.storage.SqliteCopy;
import dev.switchboard.platform.storage.StoreLock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// `admin backup` and `admin restore`: everything that an installation keeps, in one archive.
///
/// The copy of the rows is of one moment. Files are copied after it, so none that a row names is
/// missing unless it was erased meanwhile.
record Backup(Config config) {
  private static final String STORE = "switchboard.db";
  private static final String FILES = "files";
  private static final String NOTE = "backup.json";
  private static final String EMBEDDED_ONLY =
      "this is for the embedded store. PostgreSQL has its own: pg_dump and pg_restore; copy the"
          + " folder 'files' of the data folder too.";

  /// Works beside a running server. An archive that is there under this name is not touched.
  Map<String, Object> write(Path archive, Instant now) {
    Path store = store();
    if (!Files.exists(store)) {
      throw new IllegalStateException("there is no store in " + config.data() + ".");
    }
    if (Files.exists(archive)) {
      throw new IllegalStateException(archive + " is there already. Choose another name.");
    }
    Path target = archive.toAbsolutePath();
    try {
      Path draft = Files.createTempFile(target.getParent(), "backup", ".part");
      Path copy = draft.resolveSibling(draft.getFileName() + ".db");
      try {
        Map<String, Object> note = note(SqliteCopy.write(store, copy), now);
        pack(draft, copy, note);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        note.put("file", target.toString());
        note.put("bytes", Files.size(target));
        return note;
      } finally {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + archive, e);
    }
  }

  private static Map<String, Object> note(SqliteCopy.Counts counts, Instant now) {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("made_at", now.toString());
    note.put("dialogs", counts.dialogs());
    note.put("messages", counts.messages());
    return note;
  }

  private void pack(Path draft, Path copy, Map<String, Object> note) throws IOException {
    try (OutputStream stream = Files.newOutputStream(draft);
        ZipOutputStream zip = new ZipOutputStream(stream)) {
      zip.putNextEntry(new ZipEntry(NOTE));
      zip.write(Json.bytes(note));
      zip.closeEntry();
      add(zip, STORE, copy);
      Path files = config.data().resolve(FILES);
      if (Files.isDirectory(files)) {
        for (Path file : all(files)) {
          add(zip, FILES + "/" + files.relativize(file).toString().replace('\\', '/'), file);
        }
      }
    }
  }

  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    if (Files.exists(file)) {
      zip.putNextEntry(new ZipEntry(name));
      Files.copy(file, zip);
      zip.closeEntry();
    }
  }

  /// Unpacks beside the store first and looks whether it is whole; only then it takes its place.
  Map<String, Object> restore(Path archive) {
    Path store = store();
    if (!Files.isRegularFile(archive)) {
      throw new IllegalStateException("there is no " + archive + ".");
    }
    try (StoreLock _ = StoreLock.take(config.database())) {
      if (Files.exists(store)) {
        throw new IllegalStateException(
            "there is a store in " + config.data() + " already. Move it away first.");
      }
      Path draft = Files.createTempDirectory(config.data(), "restore");
      try {
        unpack(archive, draft);
        SqliteCopy.Counts counts = SqliteCopy.check(draft.resolve(STORE));
        move(draft, store);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("restored", config.data().toString());
        row.put("dialogs", counts.dialogs());
        row.put("messages", counts.messages());
        return row;
      } finally {
        clear(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot restore " + archive, e);
    }
  }

  /// The store comes last: without it nothing counts as restored.
  private void move(Path draft, Path store) throws IOException {
    Path files = draft.resolve(FILES);
    if (Files.isDirectory(files)) {
      Files.move(files, config.data().resolve(FILES));
    }
    Files.deleteIfExists(SideStore.fileBeside(store));
    Files.move(draft.resolve(STORE), store, StandardCopyOption.ATOMIC_MOVE);
  }

  /// An entry whose name leads out of the folder is refused, whoever has made the archive.
  private static void unpack(Path archive, Path folder) throws IOException {
    try (InputStream stream = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(stream)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IllegalStateException("this is no backup: it names " + entry.getName() + ".");
        }
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
    if (!Files.exists(folder.resolve(STORE))) {
      throw new IllegalStateException(archive + " is no backup of Switchboard.");
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path store() {
    return switch (config.database()) {
      case DatabaseConfig.Sqlite(Path file) -> file;
      case DatabaseConfig.Postgres _ -> throw new IllegalStateException(EMBEDDED_ONLY);
    };
  }
}
