package dev.switchboard.platform.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Strict reading of UTF-8.
final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Utf8() {}

  static String decode(byte[] bytes, int from, int to) {
    // Several times faster; what is not UTF-8 becomes U+FFFD, which true text seldom holds.
    String lenient = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return lenient.indexOf(REPLACEMENT) < 0 ? lenient : decodeStrictly(bytes, from, to);
  }

  private static String decodeStrictly(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException _) {
      throw Refusal.malformed("Text in UTF-8 expected, but bytes came that are not UTF-8.");
    }
  }

  /// Where the text begins: after the byte order mark, if there is one.
  static int start(byte[] bytes) {
    if (bytes.length < BYTE_ORDER_MARK.length) {
      return 0;
    }
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (bytes[i] != BYTE_ORDER_MARK[i]) {
        return 0;
      }
    }
    return BYTE_ORDER_MARK.length;
  }

  /// The text with U+FFFD in place of NUL and of lone surrogates.
  static String storable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point == 0 || isSurrogate(point) ? REPLACEMENT : point)
        .forEach(result::appendCodePoint);
    return result.toString();
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
