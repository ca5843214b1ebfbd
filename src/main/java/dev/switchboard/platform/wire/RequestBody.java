package dev.switchboard.platform.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.node.ObjectNode;

/// Decodes the parameters of a request, whichever encodings it uses.
///
/// Query and body are read apart; where both name a parameter (at the top, same case) the body's
/// value stands. No body, `{}` and `[]` mean no parameters.
public final class RequestBody {
  private final WireLimits limits;
  private final JsonTree json;

  public RequestBody(WireLimits limits) {
    this.limits = limits;
    this.json = new JsonTree(limits);
  }

  /// Decodes without ever throwing for what the sender wrote.
  ///
  /// @param contentType the header, empty when there is none; one that says nothing useful leaves
  ///   it to the first character whether the body is JSON (`{` or `[`) or a form
  /// @param query as it stood in the request line, without `?`; characters up to U+00FF are bytes,
  ///   as Netty hands them on
  public Decoded decode(String contentType, byte[] body, String query) {
    return Refusal.toValue(() -> {
      if ((long) body.length + query.length() > limits.bytes()) {
        throw Refusal.tooLarge("bytes", limits.bytes());
      }
      ObjectNode parameters = BracketNotation.read(wireBytes(query), limits);
      parameters.setAll(body(contentType, body));
      return parameters;
    });
  }

  private ObjectNode body(String contentType, byte[] body) {
    ContentType type = ContentType.parse(contentType);
    if (type.isMultipart()) {
      return Multipart.read(type, body, limits);
    }
    type.demandUtf8();
    boolean isJson = type.isJson() || (!type.isForm() && looksLikeJson(body));
    return isJson ? json.read(body) : BracketNotation.read(withoutLineEnd(body), limits);
  }

  private static boolean looksLikeJson(byte[] body) {
    for (int i = Utf8.start(body); i < body.length; i++) {
      if (!Character.isWhitespace(body[i])) {
        return body[i] == '{' || body[i] == '[';
      }
    }
    return false;
  }

  /// A form typed into a file ends with a line break that nobody means.
  private static byte[] withoutLineEnd(byte[] body) {
    int end = body.length;
    while (end > 0 && (body[end - 1] == '\n' || body[end - 1] == '\r')) {
      end--;
    }
    return end == body.length ? body : Arrays.copyOf(body, end);
  }

  private static byte[] wireBytes(String query) {
    if (query.chars().anyMatch(c -> c > 0xFF)) {
      return query.getBytes(StandardCharsets.UTF_8);
    }
    return query.getBytes(StandardCharsets.ISO_8859_1);
  }
}
