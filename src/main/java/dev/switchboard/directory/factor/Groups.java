package dev.switchboard.directory.factor;

/// Writes what people copy by hand, so that they do not lose their place.
final class Groups {
  private Groups() {}

  static String of(String text, int size, String between) {
    return text.replaceAll("(.{" + size + "})(?!$)", "$1" + between);
  }
}
