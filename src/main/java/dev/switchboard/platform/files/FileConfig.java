package dev.switchboard.platform.files;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What files are taken, and how long links to them work.
///
/// @param largest bytes
/// @param types the media types that are taken, such as `image/*` or `application/pdf`; empty: all
/// @param channelLink how long a link works that goes to a client
/// @param visitorDay bytes that are taken from one visitor of a web chat in a day; 0: no limit
public record FileConfig(long largest, List<String> types, Duration channelLink, long visitorDay) {
  public static final FileConfig DEFAULT =
      new FileConfig(20L << 20, List.of(), Duration.ofDays(30), 100L << 20);

  public FileConfig {
    types = types.stream().map(type -> type.strip().toLowerCase(Locale.ROOT)).toList();
    if (largest < 1) {
      throw new IllegalArgumentException("largest must be positive, was " + largest);
    }
    if (!channelLink.isPositive()) {
      throw new IllegalArgumentException("channelLink must be positive, was " + channelLink);
    }
    if (visitorDay != 0 && visitorDay < largest) {
      throw new IllegalArgumentException(
          "What a visitor may send in a day must have room for the largest file, "
              + largest
              + " bytes, was "
              + visitorDay);
    }
  }

  boolean takes(FileType type) {
    return types.isEmpty() || types.stream().anyMatch(pattern -> matches(pattern, type.media()));
  }

  private static boolean matches(String pattern, String media) {
    return pattern.endsWith("/*")
        ? media.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(media);
  }
}
