package dev.switchboard.platform.files;

import java.nio.file.Path;
import java.util.Optional;

/// Where the bytes of files lie. Blocks; never for a lane.
public interface Contents {
  /// Keeps the bytes; they are on disk when this returns.
  ///
  /// @return the key by which they are found
  String keep(byte[] content);

  /// Keeps what was made of a content, such as a small picture of it.
  void keepBeside(String key, String variant, byte[] content);

  Optional<byte[]> read(String key);

  /// The file in which the bytes lie, to be sent as it is.
  Optional<Path> place(String key);

  Optional<byte[]> readBeside(String key, String variant);

  /// Forgets a content and everything beside it.
  void drop(String key);
}
