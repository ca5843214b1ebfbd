package dev.switchboard.platform.wire;

/// How much one request may carry.
///
/// @param bytes size of query and body together, before decoding
/// @param depth levels of nesting, `a[b][c]` being three
/// @param values pairs of a form, parts of a multipart body or tokens of a JSON text
/// @param nameLength UTF-16 units of a whole name, brackets included
/// @param textLength UTF-16 units of one value; a file counts with its Base64 form
/// @param numberLength characters of a JSON number
public record WireLimits(
    int bytes, int depth, int values, int nameLength, int textLength, int numberLength) {
  /// Room for a file of some 20 MB in Base64.
  public static final WireLimits DEFAULT =
      new WireLimits(32 << 20, 64, 100_000, 1024, 32 << 20, 64);

  private static final int DEEPEST = 500;

  public WireLimits {
    positive("bytes", bytes);
    positive("depth", depth);
    positive("values", values);
    positive("nameLength", nameLength);
    positive("textLength", textLength);
    positive("numberLength", numberLength);
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("depth must be at most " + DEEPEST + ", was " + depth);
    }
  }

  private static void positive(String name, int value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be positive, was " + value);
    }
  }
}
