package dev.switchboard.agents.slot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a channel is to show a file.
public enum FileKind {
  IMAGE,
  AUDIO,
  VIDEO,
  FILE;

  /// As scripts write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FileKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
