package dev.switchboard.platform.files;

/// How large a picture is.
public record Pixels(int width, int height) {
  public static final Pixels NONE = new Pixels(0, 0);

  /// More than this is not decoded: a small file can claim to be a huge picture.
  private static final long MOST = 40_000_000;

  private static final int LONGEST = 20_000;

  /// Whether it can be decoded with what memory there is.
  boolean isHandy() {
    return width > 0
        && height > 0
        && width <= LONGEST
        && height <= LONGEST
        && (long) width * height <= MOST;
  }

  /// As the picture itself says; nothing is decoded.
  public static Pixels of(byte[] content) {
    return Previews.measure(FileType.of(content), content);
  }

  public boolean fits(int edge) {
    return width <= edge && height <= edge;
  }
}
