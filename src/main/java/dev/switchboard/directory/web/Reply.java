package dev.switchboard.directory.web;

import dev.switchboard.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is answered. Nothing of it may be stored on the way.
///
/// @param headers in order; a name can come twice
public record Reply(int status, List<Header> headers, String body) {
  /// One line of the head of an answer.
  public record Header(String name, String value) {
    /// May hold a cookie or a code.
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Header> NEVER_STORED =
      List.of(
          new Header("Cache-Control", "no-store"),
          new Header("Referrer-Policy", "no-referrer"),
          new Header("X-Content-Type-Options", "nosniff"));

  public Reply {
    headers = List.copyOf(headers);
  }

  /// @param formTargets where forms of the page may lead, beside this server: origins with a space
  ///   between, or empty
  static Reply html(int status, String formTargets, String page) {
    String policy =
        "default-src 'none'; style-src "
            + PageStyle.SOURCE
            + "; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
            + formTargets;
    return new Reply(status, NEVER_STORED, page)
        .with("Content-Type", "text/html; charset=utf-8")
        .with("Content-Security-Policy", policy.strip())
        .with("X-Frame-Options", "DENY");
  }

  public static Reply json(int status, Object value) {
    return new Reply(status, NEVER_STORED, Json.write(value))
        .with("Content-Type", "application/json; charset=utf-8");
  }

  /// Sends the browser elsewhere, by GET.
  public static Reply redirect(int status, String location) {
    return new Reply(status, NEVER_STORED, "").with("Location", location);
  }

  public Reply with(String name, String value) {
    return with(new Header(name, value));
  }

  public Reply with(Header header) {
    return with(List.of(header));
  }

  public Reply with(List<Header> added) {
    List<Header> more = new ArrayList<>(headers);
    more.addAll(added);
    return new Reply(status, more, body);
  }

  /// The first header of this name.
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /// May hold tokens.
  @Override
  public String toString() {
    return "Reply[" + status + "]";
  }
}
