package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The pages in the browser call the same methods as everybody, by their cookie.
final class BrowserTest {
  private static final String CARD = "user.current";

  @TempDir private static Path data;
  private static ClientServer client;
  private static LiveServer server;
  private static LoggedIn admin;

  @BeforeAll
  static void start() throws IOException {
    client = new ClientServer();
    server = LiveServer.start(data, client.url());
    admin = login();
  }

  private static LoggedIn login() {
    return LoggedIn.as(server, server.key("/admin/login"), server.key("/admin/password"));
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    client.close();
  }

  private static void refused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(Json.tree(response.body()).path("error").asString()).isEqualTo(code);
    assertThat(Json.tree(response.body()).path("error_description").asString()).isNotBlank();
  }

  @Test
  void theSessionTellsWhoIsLoggedIn() {
    JsonNode session = admin.session();

    assertThat(session.at("/user/id").asLong()).isEqualTo(1);
    assertThat(session.at("/user/administrator").asBoolean()).isTrue();
    assertThat(session.at("/user/name").asString()).isNotBlank();
    assertThat(session.at("/user/role").asString()).isEqualTo("ADMINISTRATOR");
    assertThat(session.at("/user/language").asString()).isEqualTo("en");
    assertThat(session.path("form_token").asString()).hasSize(64);
    assertThat(session.path("expires_at").asLong()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {"de-AT,de;q=0.9 : de", "xx, ru;q=0.5 : ru", "?! : en", "tlh : en"})
  void theLanguageIsTheFirstWishThatWeHave(String wishes, String language) {
    HttpResponse<String> response =
        admin.send(
            admin
                .to("/session")
                .header("Cookie", admin.cookie())
                .header("Accept-Language", wishes.strip()));

    assertThat(Json.tree(response.body()).at("/user/language").asString()).isEqualTo(language);
  }

  @Test
  void nobodyIsLoggedInWithoutTheCookie() {
    refused(admin.send(admin.to("/session")), 401, "NO_AUTH_FOUND");
    refused(
        admin.send(admin.to("/session").header("Cookie", "switchboard_session=made-up")),
        401,
        "NO_AUTH_FOUND");
    refused(
        admin.send(admin.to("/session").header("Cookie", admin.cookie()).DELETE()),
        405,
        "INVALID_REQUEST");
  }

  @Test
  void aPageCallsEveryMethodThatThePersonMay() {
    assertThat(admin.call(CARD, Map.of()).at("/result/ID").asString()).isEqualTo("1");
    assertThat(admin.call("imopenlines.config.list.get", Map.of()).path("result").isArray())
        .isTrue();
    assertThat(
            admin
                .call("batch", Map.of("cmd", Map.of("me", CARD)))
                .at("/result/result/me/ID")
                .asString())
        .isEqualTo("1");
  }

  @Test
  void aCallWithoutTheFormTokenIsRefused() {
    refused(admin.send(admin.rest(CARD, "{}")), 403, "INVALID_FORM_TOKEN");
    refused(
        admin.send(admin.rest(CARD, "{}").header("X-Form-Token", "guessed")),
        403,
        "INVALID_FORM_TOKEN");
    refused(
        admin.send(admin.rest(CARD, "{}").header("X-Form-Token", login().formToken())),
        403,
        "INVALID_FORM_TOKEN");
  }

  @Test
  void aBrowserReadsNothingByGet() {
    HttpRequest.Builder get =
        admin
            .to("/rest/" + CARD)
            .header("Cookie", admin.cookie())
            .header("X-Form-Token", admin.formToken());

    refused(admin.send(get), 403, "INVALID_FORM_TOKEN");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void aCallOfAnotherSiteIsNobodys(String header, String value) {
    HttpRequest.Builder call =
        admin.rest(CARD, "{}").header("X-Form-Token", admin.formToken()).header(header, value);

    refused(admin.send(call), 401, "NO_AUTH_FOUND");
  }

  @ParameterizedTest
  @CsvSource({"Origin, own", "Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none"})
  void aCallOfOurOwnSiteIsTaken(String header, String value) {
    HttpRequest.Builder call =
        admin
            .rest(CARD, "{}")
            .header("X-Form-Token", admin.formToken())
            .header(header, value.equals("own") ? server.base() : value);

    assertThat(admin.send(call).statusCode()).isEqualTo(200);
  }

  @Test
  void afterLoggingOutThePageCanDoNothing() {
    LoggedIn leaving = login();
    leaving.send(
        leaving
            .to("/logout/")
            .header("Cookie", leaving.cookie())
            .header("Content-Type", LiveServer.FORM)
            .POST(BodyPublishers.ofString("form_token=" + leaving.formToken())));

    HttpRequest.Builder call = leaving.rest(CARD, "{}").header("X-Form-Token", leaving.formToken());
    refused(leaving.send(call), 401, "NO_AUTH_FOUND");
    refused(
        leaving.send(leaving.to("/session").header("Cookie", leaving.cookie())),
        401,
        "NO_AUTH_FOUND");
  }
}
