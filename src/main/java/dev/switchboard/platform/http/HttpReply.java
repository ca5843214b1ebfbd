package dev.switchboard.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What goes back.
///
/// @param file goes back instead of `body`, piece by piece: however slowly it is taken, it is never
///   in memory
public record HttpReply(
    int status, String contentType, byte[] body, Optional<Path> file, List<Header> headers) {
  /// One line of the head; a name can come twice.
  public record Header(String name, String value) {}

  private static final String JSON = "application/json; charset=utf-8";

  public HttpReply {
    headers = List.copyOf(headers);
  }

  public HttpReply(int status, String contentType, byte[] body, List<Header> headers) {
    this(status, contentType, body, Optional.empty(), headers);
  }

  public static HttpReply file(Path file, String contentType) {
    return new HttpReply(200, contentType, new byte[0], Optional.of(file), List.of());
  }

  public static HttpReply json(int status, byte[] body) {
    return new HttpReply(status, JSON, body, List.of());
  }

  public static HttpReply json(int status, Object value) {
    return json(status, Json.bytes(value));
  }

  public static HttpReply text(int status, String text) {
    return new HttpReply(status, "text/plain; charset=utf-8", text.getBytes(UTF_8), List.of());
  }

  public static HttpReply html(int status, String page) {
    return new HttpReply(status, "text/html; charset=utf-8", page.getBytes(UTF_8), List.of());
  }

  /// An error in the shape of the REST protocol.
  public static HttpReply error(int status, String code, String description) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("error", code);
    body.put("error_description", description);
    return json(status, body);
  }

  public HttpReply with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new HttpReply(status, contentType, body, file, more);
  }
}
