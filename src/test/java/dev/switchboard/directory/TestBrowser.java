package dev.switchboard.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Request;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A browser that keeps cookies, follows nothing and fills in hidden fields.
public final class TestBrowser {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  private final Function<Request, Reply> server;
  private final Map<String, String> cookies = new HashMap<>();
  private final Map<String, String> hidden = new HashMap<>();
  private String remoteAddress = "192.0.2.1";
  private String agent = "";

  public TestBrowser(Function<Request, Reply> server) {
    this.server = server;
  }

  public TestBrowser from(String address) {
    remoteAddress = address;
    return this;
  }

  /// @param says that it is this one
  public TestBrowser called(String says) {
    agent = says;
    return this;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  /// @param address path and query
  public Reply get(String address) {
    return send("GET", address, Map.of());
  }

  /// Posts the fields, with the hidden ones of the page seen last.
  public Reply post(String address, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(hidden);
    form.putAll(fields);
    return send("POST", address, form);
  }

  /// Posts just these fields, as another site would.
  public Reply postAlone(String address, Map<String, String> fields) {
    return send("POST", address, fields);
  }

  private Reply send(String method, String address, Map<String, String> form) {
    String[] parts = address.split("\\?", 2);
    Map<String, String> query = parts.length == 1 ? Map.of() : query(parts[1]);
    Reply reply =
        server.apply(new Request(method, parts[0], query, cookies, form, remoteAddress, "", agent));
    keepCookies(reply);
    Matcher fields = HIDDEN.matcher(reply.body());
    while (fields.find()) {
      hidden.put(fields.group(1), fields.group(2));
    }
    return reply;
  }

  private void keepCookies(Reply reply) {
    for (Reply.Header header : reply.headers()) {
      if (header.name().equals("Set-Cookie")) {
        String[] pair = header.value().split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
          cookies.remove(pair[0]);
        } else {
          cookies.put(pair[0], pair[1]);
        }
      }
    }
  }

  /// The parameters after `?`.
  public static Map<String, String> query(String text) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    return query;
  }
}
