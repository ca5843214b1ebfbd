package dev.switchboard.platform.files;

import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.Supplier;

/// Wires the files of an installation: they lie in one folder, with the secret of their links.
public record FilesModule(FileStore store, FileLinks links) {
  private static final int KEY_BYTES = 32;

  /// Where an installation keeps its files and is reached.
  public record Place(Path folder, Supplier<String> base) {}

  public static FilesModule at(
      Place place, Database database, Lanes lanes, InstantSource clock, FileConfig config) {
    SecureRandom random = new SecureRandom();
    LocalContents contents = new LocalContents(place.folder(), random);
    return new FilesModule(
        new FileStore(database, lanes, contents, config),
        new FileLinks(key(place.folder(), random), place.base(), clock, config));
  }

  /// The secret, made when there is none yet; only its owner may read it.
  private static byte[] key(Path folder, SecureRandom random) {
    try {
      Path file = Files.createDirectories(folder).resolve("link.key");
      if (!Files.exists(file)) {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        Path draft =
            Files.createTempFile(
                folder,
                "link",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(fresh));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the key of links in " + folder, e);
    }
  }
}
