package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.sso.FakeProvider;
import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Somebody comes in by the company's account: through the whole server, and what it notes of it.
final class SsoServerTest {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> cookies = new HashMap<>();

  /// As browsers do; Java's own handler puts quotes around values.
  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    String shown =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofSeconds(20))
            .header("Cookie", shown)
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    for (String header : response.headers().allValues("Set-Cookie")) {
      String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return response;
  }

  private static String location(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    return response.headers().firstValue("Location").orElseThrow();
  }

  private static List<String> noted(LoggedIn ada, String subject) {
    return ada.call("switchboard.audit.list", Map.of("SUBJECT", subject))
        .at("/result/items")
        .valueStream()
        .map(entry -> entry.path("action").asString() + " " + entry.path("by").asString())
        .toList();
  }

  @Test
  void aNewcomerComesInAndIsNoted(@TempDir Path data) throws Exception {
    try (LiveServer server = LiveServer.start(data, "http://127.0.0.1:9");
        FakeProvider provider = new FakeProvider(server::now)) {
      LoggedIn ada = LoggedIn.as(server, server.key("/admin/login"), server.key("/admin/password"));
      String admin = ada.session().at("/user/id").asString();
      provider.knows("new-1", "new@example.org", true);
      ada.call("switchboard.sso.set", provider.settings());
      assertThat(location(get(server.base() + "/login/sso/start"))).startsWith(provider.issuer());
      HttpResponse<String> stranger =
          get(provider.consent(location(get(server.base() + "/login/sso/start"))));
      assertThat(stranger.statusCode()).isEqualTo(403);
      assertThat(stranger.body()).contains("no access here");
      Map<String, Object> welcoming = new HashMap<>(provider.settings());
      welcoming.putAll(Map.of("NEWCOMERS", "Y", "DOMAINS", List.of("example.org")));
      ada.call("switchboard.sso.set", welcoming);

      String away = location(get(server.base() + "/login/sso/start?next=%2Fadmin%2F"));
      HttpResponse<String> back = get(provider.consent(away));

      assertThat(location(back)).isEqualTo("/admin/");
      JsonNode session = Json.tree(get(server.base() + "/session").body());
      String newcomer = session.at("/user/id").asString();
      assertThat(session.at("/user/name").asString()).isEqualTo("Bob Newman");
      assertThat(session.at("/user/role").asString()).isEqualTo("OPERATOR");
      assertThat(noted(ada, "login"))
          .containsExactly(
              "login.sso " + newcomer,
              "login.sso_linked " + newcomer,
              "login.sso_changed " + admin,
              "login.sso_changed " + admin);
      assertThat(noted(ada, "session").getFirst()).isEqualTo("session.started " + newcomer);
      assertThat(noted(ada, "user").getFirst()).startsWith("user.added");
      ada.call("switchboard.sso.unlink", Map.of("ID", newcomer));
      ada.call("switchboard.sso.delete", Map.of());
      assertThat(noted(ada, "login"))
          .startsWith("login.sso_removed " + admin, "login.sso_unlinked " + admin);
      assertThat(get(server.base() + "/login/sso/start").statusCode()).isEqualTo(404);
    }
  }
}
