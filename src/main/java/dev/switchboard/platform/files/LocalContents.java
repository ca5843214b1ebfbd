package dev.switchboard.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Contents as files of a folder: `ab/ab12…`, and `ab/ab12….preview` beside it.
///
/// A file appears whole or not at all: it is written under another name, forced to disk and
/// renamed, and the folder is forced, too.
public final class LocalContents implements Contents {
  private static final int KEY_BYTES = 16;

  private final Path folder;
  private final RandomGenerator random;

  /// @param random makes keys that nobody guesses
  public LocalContents(Path folder, RandomGenerator random) {
    this.folder = folder;
    this.random = random;
  }

  @Override
  public String keep(byte[] content) {
    byte[] name = new byte[KEY_BYTES];
    random.nextBytes(name);
    String key = HexFormat.of().formatHex(name);
    write(path(key), content);
    return key;
  }

  @Override
  public void keepBeside(String key, String variant, byte[] content) {
    write(beside(key, variant), content);
  }

  @Override
  public Optional<byte[]> read(String key) {
    return read(path(key));
  }

  @Override
  public Optional<Path> place(String key) {
    return Optional.of(path(key)).filter(Files::isRegularFile);
  }

  @Override
  public Optional<byte[]> readBeside(String key, String variant) {
    return read(beside(key, variant));
  }

  @Override
  public void drop(String key) {
    Path file = path(key);
    try (Stream<Path> all = Files.list(file.getParent())) {
      List<Path> own = all.filter(path -> path.getFileName().toString().startsWith(key)).toList();
      for (Path path : own) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException e) {
      // dropped before: nothing is left to do
    } catch (IOException e) {
      throw new UncheckedIOException("cannot drop a file", e);
    }
  }

  private Path path(String key) {
    if (!key.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("a key of 32 hexadecimal digits expected, came " + key);
    }
    return folder.resolve(key.substring(0, 2)).resolve(key);
  }

  private Path beside(String key, String variant) {
    Path file = path(key);
    return file.resolveSibling(file.getFileName() + "." + variant);
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a file", e);
    }
  }

  private static void write(Path file, byte[] content) {
    try {
      Path parent = Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(parent, file.getFileName().toString(), ".new");
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel names = FileChannel.open(parent, StandardOpenOption.READ)) {
        names.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a file", e);
    }
  }
}
