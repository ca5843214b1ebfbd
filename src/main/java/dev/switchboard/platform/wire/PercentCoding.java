package dev.switchboard.platform.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// `application/x-www-form-urlencoded` text, decoded without leniency.
final class PercentCoding {
  private PercentCoding() {}

  static String decode(byte[] bytes, int from, int to) {
    byte[] plain = new byte[to - from];
    int length = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '%') {
        plain[length++] = escaped(bytes, i, to);
        i += 2;
      } else {
        plain[length++] = bytes[i] == '+' ? (byte) ' ' : bytes[i];
      }
    }
    return Utf8.decode(plain, 0, length);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static byte escaped(byte[] bytes, int percent, int to) {
    int high = percent + 2 < to ? Character.digit(bytes[percent + 1], 16) : -1;
    int low = percent + 2 < to ? Character.digit(bytes[percent + 2], 16) : -1;
    if (high < 0 || low < 0) {
      throw Refusal.malformed(
          "Two hexadecimal digits expected after each % of a form or query, but others came.");
    }
    return (byte) (high << 4 | low);
  }
}
