package dev.switchboard.directory.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// How the pages of few words look: one style that stands in each of them.
final class PageStyle {
  /// The style sheet.
  static final String CSS = read();

  /// The source by which a policy allows this style and no other.
  static final String SOURCE = "'sha256-" + digest(CSS) + "'";

  private PageStyle() {}

  private static String read() {
    try (InputStream css = PageStyle.class.getResourceAsStream("/pages/plain.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
