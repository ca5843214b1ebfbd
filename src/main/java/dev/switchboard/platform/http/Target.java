package dev.switchboard.platform.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// Where a URL leads, with nothing left to interpretation.
///
/// @param host in lower case and punycode, an IPv6 address without brackets
/// @param resource path and query, percent-encoded, beginning with a slash
record Target(boolean tls, String host, int port, String resource) {
  private static final int LONGEST = 8192;
  private static final int FIRST_FREE_PORT = 1024;

  /// Other protocols that browsers keep away from as well (WHATWG Fetch, "bad port").
  private static final Set<Integer> FOREIGN_PORTS =
      Set.of(
          1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
          6669, 6679, 6697, 10080);

  static Target parse(String url) {
    URI uri = uri(url);
    String authority = uri.getRawAuthority();
    if (authority == null || uri.isOpaque()) {
      throw unreadable();
    }
    if (authority.contains("@")) {
      throw new Objection(
          Answer.Ground.USERINFO, "A URL without user and password expected, but they came.");
    }
    boolean tls = tls(uri);
    int end = endOfHost(authority);
    String host = host(authority.substring(0, end));
    return new Target(tls, host, port(authority.substring(end), tls), resource(uri));
  }

  URI uri() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create((tls ? "https://" : "http://") + name + ":" + port + resource);
  }

  boolean sameOrigin(Target other) {
    return tls == other.tls && port == other.port && host.equals(other.host);
  }

  private static URI uri(String url) {
    if (url.length() > LONGEST) {
      throw new Objection(
          Answer.Ground.URL, "A URL of at most " + LONGEST + " characters expected.");
    }
    try {
      return new URI(url);
    } catch (URISyntaxException _) {
      throw unreadable();
    }
  }

  private static boolean tls(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "https" -> true;
      case "http" -> false;
      default -> throw new Objection(Answer.Ground.SCHEME, "A URL with http or https expected.");
    };
  }

  private static int endOfHost(String authority) {
    if (authority.startsWith("[")) {
      return authority.indexOf(']') + 1;
    }
    int colon = authority.indexOf(':');
    return colon < 0 ? authority.length() : colon;
  }

  private static String host(String text) {
    if (!text.startsWith("[")) {
      return HostName.normalise(text);
    }
    return IpLiteral.parse(text.substring(1, text.length() - 1))
        .map(InetAddress::getHostAddress)
        .orElseThrow(
            () -> new Objection(Answer.Ground.HOST, "An IPv6 address expected in the brackets."));
  }

  private static int port(String text, boolean tls) {
    if (text.isEmpty()) {
      return tls ? 443 : 80;
    }
    int port = text.matches(":[0-9]{1,5}") ? Integer.parseInt(text.substring(1)) : -1;
    boolean web = port == 80 || port == 443;
    boolean free = port >= FIRST_FREE_PORT && port <= 65_535 && !FOREIGN_PORTS.contains(port);
    if (!web && !free) {
      throw new Objection(
          Answer.Ground.PORT, "Port 80, 443 or one from 1024 that serves the web expected.");
    }
    return port;
  }

  private static String resource(URI uri) {
    URI ascii = URI.create(uri.toASCIIString());
    String path = ascii.getRawPath() == null ? "" : ascii.getRawPath();
    String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
    return (path.isEmpty() ? "/" : path) + query;
  }

  private static Objection unreadable() {
    return new Objection(Answer.Ground.URL, "A URL like https://host/path expected.");
  }
}
