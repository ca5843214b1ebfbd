package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A browser in which somebody has logged in, and its page.
final class LoggedIn {
  private static final Pattern TOKEN = Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"");

  private final String base;
  private final HttpClient http;
  private final String cookie;
  private String formToken = "";

  private LoggedIn(String base, HttpClient http, String cookie) {
    this.base = base;
    this.http = http;
    this.cookie = cookie;
  }

  static LoggedIn as(LiveServer server, String login, String password) {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    LoggedIn empty = new LoggedIn(server.base(), http, "");
    HttpResponse<String> page = empty.send(empty.to("/login/"));
    Matcher token = TOKEN.matcher(page.body());
    if (!token.find()) {
      throw new AssertionError("a form expected, came " + page.body());
    }
    String form =
        "login=%s&password=%s&form_token=%s"
            .formatted(
                LiveServer.encoded(login),
                LiveServer.encoded(password),
                LiveServer.encoded(token.group(1)));
    HttpResponse<String> in =
        empty.send(
            empty
                .to("/login/")
                .header("Content-Type", LiveServer.FORM)
                .header("Cookie", cookie(page, "switchboard_form"))
                .POST(BodyPublishers.ofString(form)));
    LoggedIn browser = new LoggedIn(server.base(), http, cookie(in, "switchboard_session"));
    browser.formToken = browser.session().path("form_token").asString();
    return browser;
  }

  private static String cookie(HttpResponse<String> from, String name) {
    return from.headers().allValues("Set-Cookie").stream()
        .filter(header -> header.startsWith(name + "="))
        .flatMap(header -> Arrays.stream(header.split(";", 2)).limit(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " expected, came " + from.headers()));
  }

  /// The header that the browser sends with everything.
  String cookie() {
    return cookie;
  }

  String formToken() {
    return formToken;
  }

  String base() {
    return base;
  }

  JsonNode session() {
    return Json.tree(send(to("/session").header("Cookie", cookie)).body());
  }

  /// Calls a method as the page does.
  JsonNode call(String method, Map<String, ?> parameters) {
    return Json.tree(
        send(rest(method, Json.write(parameters)).header("X-Form-Token", formToken)).body());
  }

  /// A call that shows no form token.
  HttpRequest.Builder rest(String method, String json) {
    return to("/rest/" + method)
        .header("Cookie", cookie)
        .header("Content-Type", LiveServer.JSON)
        .POST(BodyPublishers.ofByteArray(json.getBytes(UTF_8)));
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("an answer expected, came " + e, e);
    }
  }

  HttpClient http() {
    return http;
  }
}
