package dev.switchboard.platform.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads `multipart/form-data` (RFC 7578) from memory.
///
/// A field is text, a file is `{name, content}` with the content in Base64; a file input that was
/// left empty is skipped.
final class Multipart {
  private static final int LONGEST_BOUNDARY = 70;
  private static final int LONGEST_HEADERS = 8192;
  private static final byte[] END_OF_HEADERS = {'\r', '\n', '\r', '\n'};
  private static final Set<String> PLAIN = Set.of("", "7bit", "8bit", "binary");

  private final byte[] bytes;
  private final byte[] delimiter;
  private final WireLimits limits;

  private Multipart(byte[] bytes, String boundary, WireLimits limits) {
    this.bytes = bytes;
    this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.limits = limits;
  }

  static ObjectNode read(ContentType type, byte[] bytes, WireLimits limits) {
    String boundary = type.parameters().getOrDefault("boundary", "");
    if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      throw Refusal.malformed(
          "A multipart boundary of 1 to 70 characters expected, but "
              + boundary.length()
              + " came.");
    }
    return new Multipart(bytes, boundary, limits).read();
  }

  private ObjectNode read() {
    Branch root = new Branch();
    int at = firstPart();
    for (int count = 1; at >= 0; count++) {
      if (count > limits.values()) {
        throw Refusal.tooLarge("parts", limits.values());
      }
      int end = indexOf(delimiter, at, bytes.length);
      if (end < 0) {
        throw Refusal.malformed(
            "A closing multipart boundary expected, but the body ended before.");
      }
      readPart(root, at, end);
      at = afterDelimiter(end + delimiter.length);
    }
    return root.toObject();
  }

  /// The first delimiter may stand at the very beginning, without a line break before it.
  private int firstPart() {
    int dashes = 2;
    if (startsWith(0, delimiter, dashes)) {
      return afterDelimiter(delimiter.length - dashes);
    }
    int found = indexOf(delimiter, 0, bytes.length);
    if (found < 0) {
      throw Refusal.malformed("The declared multipart boundary expected, but it did not come.");
    }
    return afterDelimiter(found + delimiter.length);
  }

  /// Where the next part begins, -1 after the last.
  private int afterDelimiter(int at) {
    if (at + 1 < bytes.length && bytes[at] == '-' && bytes[at + 1] == '-') {
      return -1;
    }
    int next = at;
    while (next < bytes.length && (bytes[next] == ' ' || bytes[next] == '\t')) {
      next++;
    }
    if (next + 1 < bytes.length && bytes[next] == '\r' && bytes[next + 1] == '\n') {
      // The line break is kept: it also ends an empty block of headers.
      return next;
    }
    throw Refusal.malformed("A line break expected after a multipart boundary.");
  }

  private void readPart(Branch root, int from, int end) {
    int headersEnd = indexOf(END_OF_HEADERS, from, end);
    if (headersEnd < 0 || headersEnd - from > LONGEST_HEADERS) {
      throw Refusal.malformed("Up to 8192 bytes of headers expected before each part.");
    }
    Map<String, String> headers = headers(Utf8.decode(bytes, from, headersEnd));
    HeaderValue disposition = HeaderValue.parse(headers.getOrDefault("content-disposition", ""));
    @Nullable String name = disposition.parameters().get("name");
    if (name == null || !disposition.first().equalsIgnoreCase("form-data")) {
      throw Refusal.malformed("A form-data part with a name expected, but another came.");
    }
    if (!PLAIN.contains(
        headers.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT))) {
      throw Refusal.malformed("Parts as plain bytes expected, but an encoded one came.");
    }
    int start = headersEnd + END_OF_HEADERS.length;
    @Nullable String file = disposition.parameters().get("filename");
    if (file == null) {
      JsonNode text = BracketNotation.leaf(Utf8.decode(bytes, start, end), limits);
      BracketNotation.put(root, unescaped(name), text, limits);
    } else if (!file.isEmpty() || start < end) {
      BracketNotation.put(root, unescaped(name), file(unescaped(file), start, end), limits);
    }
  }

  private ObjectNode file(String name, int start, int end) {
    if ((end - start + 2L) / 3 * 4 > limits.textLength()) {
      throw Refusal.tooLarge("characters in a file's Base64 form", limits.textLength());
    }
    byte[] content = Arrays.copyOfRange(bytes, start, end);
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    file.set("name", BracketNotation.leaf(name, limits));
    file.put("content", Base64.getEncoder().encodeToString(content));
    return file;
  }

  private static Map<String, String> headers(String block) {
    Map<String, String> headers = new HashMap<>();
    for (String line : block.split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).trim().toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).trim());
      } else if (!line.isEmpty()) {
        throw Refusal.malformed("A header with a colon expected in a part, but another line came.");
      }
    }
    return headers;
  }

  /// What browsers escape in names, and nothing else.
  private static String unescaped(String name) {
    return name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
  }

  private int indexOf(byte[] sought, int from, int to) {
    for (int i = from; i <= to - sought.length; i++) {
      if (startsWith(i, sought, 0)) {
        return i;
      }
    }
    return -1;
  }

  private boolean startsWith(int at, byte[] sought, int skipped) {
    if (bytes.length - at < sought.length - skipped) {
      return false;
    }
    for (int i = skipped; i < sought.length; i++) {
      if (bytes[at + i - skipped] != sought[i]) {
        return false;
      }
    }
    return true;
  }
}
