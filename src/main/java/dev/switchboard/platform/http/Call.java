package dev.switchboard.platform.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A request to somebody else's server.
///
/// All of it may come from a user: nothing is checked here, what cannot be sent comes back as
/// [Answer.Refused].
///
/// @param headers by name, in any case
public record Call(
    String method, String url, Map<String, String> headers, Payload body, CallLimits limits) {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /// They belong to the connection, and could smuggle a second request into it.
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "content-length",
          "expect",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "proxy-authorization",
          "proxy-connection");

  /// What another origin may see after a redirect: no tokens, no signatures.
  private static final Set<String> HARMLESS =
      Set.of("accept", "accept-language", "content-type", "user-agent");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7E]*");

  public Call {
    headers = Map.copyOf(headers);
  }

  public static Call get(String url) {
    return new Call("GET", url, Map.of(), Payload.EMPTY, CallLimits.DEFAULT);
  }

  public static Call post(String url, String contentType, Payload body) {
    Map<String, String> headers = Map.of("content-type", contentType);
    return new Call("POST", url, headers, body, CallLimits.DEFAULT);
  }

  public Call with(CallLimits other) {
    return new Call(method, url, headers, body, other);
  }

  /// With one header more; an equal name is replaced, whatever its case.
  public Call with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.keySet().removeIf(name::equalsIgnoreCase);
    more.put(name, value);
    return new Call(method, url, more, body, limits);
  }

  void demandSendable() {
    if (!METHODS.contains(method)) {
      throw new Objection(Answer.Ground.METHOD, "One of " + METHODS + " expected as the method.");
    }
    headers.forEach((name, value) -> {
      if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
        throw new Objection(
            Answer.Ground.HEADER, "Headers in printable ASCII expected, but others came.");
      }
      if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
        throw new Objection(Answer.Ground.HEADER, "The header " + name + " cannot be set.");
      }
    });
  }

  /// What to send where a redirect leads: like browsers, 301 to 303 turn a POST into a GET.
  Call redirected(int status, Target to, boolean sameOrigin) {
    boolean becomesGet =
        (status == 303 && !method.equals("HEAD")) || (status < 303 && method.equals("POST"));
    Map<String, String> kept = new LinkedHashMap<>(headers);
    kept.keySet()
        .removeIf(name -> !sameOrigin && !HARMLESS.contains(name.toLowerCase(Locale.ROOT)));
    kept.keySet().removeIf(name -> becomesGet && name.equalsIgnoreCase("content-type"));
    return new Call(
        becomesGet ? "GET" : method,
        to.uri().toString(),
        kept,
        becomesGet ? Payload.EMPTY : body,
        limits);
  }
}
