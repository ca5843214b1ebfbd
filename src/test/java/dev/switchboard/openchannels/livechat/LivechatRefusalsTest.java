package dev.switchboard.openchannels.livechat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.livechat.LivechatWorld.Answer;
import dev.switchboard.openchannels.livechat.LivechatWorld.Browser;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What browsers and administrators are refused, and what they are told then.
final class LivechatRefusalsTest {
  private static final String ORIGIN = "Access-Control-Allow-Origin";
  private final LivechatWorld world = new LivechatWorld(TestStore.sqlite());

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aChatThatIsUnknownOrOffIsNotThere() {
    assertThat(world.at("GET", "/livechat/nobody0", Map.of(), "").status()).isEqualTo(404);
    assertThat(world.at("GET", "/livechat/../x", Map.of(), "").status()).isEqualTo(404);
    assertThat(world.call("GET", "", Map.of(), "").status()).isEqualTo(200);
    world.update("{'active':'N'}");
    assertThat(world.call("GET", "", Map.of(), "").error()).isEqualTo("LIVECHAT_NOT_FOUND");
    world.update("{'active':'Y'}");
    assertThat(world.call("GET", "", Map.of(), "").status()).isEqualTo(200);
    world.set(LineFields.ACTIVE, false);
    assertThat(world.call("GET", "", Map.of(), "").error()).isEqualTo("LIVECHAT_NOT_FOUND");
    assertThat(world.at("GET", "/chat/" + world.code, Map.of(), "").status()).isEqualTo(404);
  }

  @Test
  void whoIsNotKnownReadsAndWritesNothing() {
    Browser nobody = world.new Browser("a".repeat(50));
    assertThat(nobody.get("/messages").status()).isEqualTo(401);
    assertThat(nobody.get("/events").error()).isEqualTo("VISITOR_UNKNOWN");
    assertThat(nobody.write("message-1", "Hello").status()).isEqualTo(401);
    assertThat(world.call("POST", "/seen", Map.of(), "{'up_to':1}").status()).isEqualTo(401);
    assertThat(world.call("GET", "/messages", Map.of("Authorization", "Bearer '--"), "").status())
        .isEqualTo(401);
  }

  @Test
  void aFileThatIsEmptyOrOfNobodyIsRefused() {
    Browser ana = world.visitor();
    assertThat(ana.file("file-0001", "a.txt", new byte[0]).error()).isEqualTo("FILE_EMPTY");
    assertThat(ana.file("short", "a.txt", new byte[] {1}).status()).isEqualTo(400);
    assertThat(
            world.new Browser("a".repeat(50)).file("file-0001", "a.txt", new byte[] {1}).status())
        .isEqualTo(401);
    for (int i = 0; i < 19; i++) {
      assertThat(ana.file("file-1" + i + "00", "a.txt", new byte[] {1}).status()).isEqualTo(200);
    }
    Answer tooMany = ana.file("file-9000", "a.txt", new byte[] {1});
    assertThat(tooMany.error()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(tooMany.headers()).containsKey("Retry-After");
  }

  @Test
  void aVisitorOfOneLineIsNobodyOnAnother() {
    Browser ana = world.visitor();
    LivechatWorld other = new LivechatWorld(TestStore.sqlite());
    try (other) {
      Browser same = other.new Browser(ana.token);
      assertThat(same.get("/messages").status()).isEqualTo(401);
    }
  }

  @Test
  void addressesAndVerbsThatAreNoneAreNamed() {
    assertThat(world.call("GET", "/nothing", Map.of(), "").status()).isEqualTo(404);
    assertThat(world.call("GET", "/begin", Map.of(), "").status()).isEqualTo(405);
    assertThat(world.call("DELETE", "/messages", Map.of(), "").status()).isEqualTo(405);
    assertThat(world.call("POST", "/begin", Map.of(), "{'name':").error())
        .isEqualTo("INVALID_REQUEST");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'id':'short','text':'x'}; Argument 'id' must be 8 to 64 letters",
        "{'id':'has space','text':'x'}; Argument 'id' must be 8 to 64 letters",
        "{'id':'message-1'}; Argument 'text' must be a text of 1 to 10000 characters",
        "{'id':'message-1','text':'  '}; Argument 'text' must be a text",
        "{'id':'message-1','text':{'a':1}}; Argument 'text' must be a text",
      })
  void messagesAreCheckedBeforeAnythingIsStored(String body, String sentence) {
    Browser ana = world.visitor();
    Answer answer = ana.post("messages", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("error_description").asString()).startsWith(sentence);
    assertThat(ana.texts()).isEmpty();
  }

  @Test
  void aTextThatIsTooLongIsRefusedWhole() {
    Browser ana = world.visitor();
    assertThat(ana.write("message-1", "x".repeat(10_001)).status()).isEqualTo(400);
    assertThat(ana.write("message-1", "x".repeat(10_000)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "{'email':'ana'}; EMAIL_WRONG",
        "{'email':'a@b@c.de'}; EMAIL_WRONG",
        "{'phone':'call me'}; PHONE_WRONG",
        "{'name':['x']}; NAME_WRONG",
        "{'identity':{'hash':'00'}}; IDENTITY_ID_WRONG",
        "{'identity':{'id':'7'}}; IDENTITY_WRONG",
      })
  void formsAreChecked(String form, String code) {
    assertThat(world.begin(form).error()).isEqualTo(code);
  }

  @Test
  void outsideHoursAnAddressIsAskedFor() {
    world.set(LineFields.WORKTIME_ENABLE, true);
    world.set(LineFields.WORKTIME_FROM, LocalTime.of(1, 0));
    world.set(LineFields.WORKTIME_TO, LocalTime.of(2, 0));

    assertThat(world.call("GET", "", Map.of(), "").body().path("online").asBoolean()).isFalse();
    assertThat(world.begin("{}").error()).isEqualTo("EMAIL_REQUIRED");
    assertThat(world.begin("{'email':'ana@example.com'}").status()).isEqualTo(200);
  }

  @Test
  void onlyAllowedOriginsMayAsk() {
    Map<String, String> shop = Map.of("Origin", "https://shop.example.com");
    assertThat(world.call("GET", "", shop, "").headers()).containsEntry(ORIGIN, "*");
    world.update("{'origins':['https://shop.example.com/']}");
    Map<String, String> evil = Map.of("Origin", "https://evil.example.net");

    assertThat(world.call("GET", "", shop, "").headers())
        .containsEntry(ORIGIN, "https://shop.example.com")
        .containsEntry("Vary", "Origin")
        .doesNotContainKey("Access-Control-Allow-Credentials");
    assertThat(world.call("POST", "/begin", evil, "{}").error()).isEqualTo("ORIGIN_NOT_ALLOWED");
    assertThat(world.call("GET", "", evil, "").headers()).doesNotContainKey(ORIGIN);
    Map<String, String> own = Map.of("Origin", LivechatWorld.BASE);
    assertThat(world.call("GET", "", own, "").status()).isEqualTo(200);
    assertThat(world.call("OPTIONS", "/begin", shop, "").headers())
        .containsEntry("Access-Control-Allow-Headers", "Authorization, Content-Type");
    assertThat(world.call("OPTIONS", "/begin", evil, "").headers()).doesNotContainKey(ORIGIN);
  }

  @Test
  void whoWritesTooMuchHasToWait() {
    Browser ana = world.visitor();
    for (int i = 0; i < 20; i++) {
      assertThat(ana.write("message-" + i, "x").status()).isEqualTo(200);
    }
    Answer refused = ana.write("message-20", "x");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers()).containsEntry("Retry-After", "3");
    assertThat(world.visitor().write("message-1", "x").status()).isEqualTo(200);
    world.store().clock().advance(Duration.ofSeconds(3));
    assertThat(ana.write("message-20", "x").status()).isEqualTo(200);
  }

  @Test
  void anAddressCannotBeginWithoutEnd() {
    for (int i = 0; i < 60; i++) {
      assertThat(world.begin("{}").status()).isEqualTo(200);
    }
    assertThat(world.begin("{}").error()).isEqualTo("TOO_MANY_REQUESTS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'color':'red'}; color",
        "{'color':'#12345'}; color",
        "{'name':7}; name",
        "{'position':'left'}; position",
        "{'languages':[]}; languages",
        "{'languages':['xx']}; languages",
        "{'form':{'email':'maybe'}}; form.email",
        "{'form':'all'}; form",
        "{'origins':['javascript:alert(1)']}; origins",
        "{'origins':['https://shop.example.com/path']}; origins",
        "{'origins':'https://shop.example.com'}; origins",
        "{'identity':'mine'}; identity",
      })
  void settingsAreCheckedBeforeAnythingChanges(String fields, String field) {
    TestRest.Response refused = world.update(fields);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error()).isEqualTo("ERROR_ARGUMENT");
    assertThat(refused.body().path("error_description").asString())
        .startsWith("Field '" + field + "' must be ");
    assertThat(
            world.method("switchboard.livechat.get", "{'LINE_ID':#LINE#}").result().path("color"))
        .hasToString("\"#1d6b57\"");
  }

  @Test
  void settingsAreChangedByAdministratorsAndNotOverEachOther() {
    TestRest.Response changed = world.update("{'name':'Shop','color':'#AA3300'}");
    assertThat(changed.result().path("color").asString()).isEqualTo("#aa3300");
    assertThat(changed.result().path("snippet").asString())
        .isEqualTo(
            "<script async src=\"https://chat.example.com/widget.js\" data-line=\"%s\"></script>"
                .formatted(world.code));
    long version = changed.result().path("version").asLong();
    String stale =
        "{'LINE_ID':#LINE#,'FIELDS':{'name':'Other'},'VERSION':%d}".formatted(version - 1);
    assertThat(world.method("switchboard.livechat.update", stale).status()).isEqualTo(409);
    assertThat(world.update("{'name':'Shop'}").result().path("version").asLong())
        .isEqualTo(version);
    assertThat(world.method("switchboard.livechat.get", "{'LINE_ID':99}").error())
        .isEqualTo("LIVECHAT_NOT_FOUND");
    world.rest().as(TestRest.employee(2, false));
    assertThat(world.update("{'name':'Mine'}").status()).isEqualTo(403);
    assertThat(world.method("switchboard.livechat.get", "{'LINE_ID':#LINE#}").error())
        .isEqualTo("ACCESS_DENIED");
  }

  @Test
  void theSecretIsToldOnce() {
    assertThat(world.update("{'identity':'renew'}").result().path("identity_secret").asString())
        .matches("[a-z0-9]{50}");
    TestRest.Response later = world.method("switchboard.livechat.get", "{'LINE_ID':#LINE#}");
    assertThat(later.result().has("identity_secret")).isFalse();
    assertThat(later.result().path("identity").asBoolean()).isTrue();
  }

  @Test
  void thePublicPageHoldsTheChatAndNothingForeign() {
    world.update("{'name':'<b>Shop & Sons</b>'}");
    Answer page = world.at("GET", "/chat/" + world.code, Map.of(), "");
    assertThat(page.text())
        .contains("<title>&lt;b&gt;Shop &amp; Sons&lt;/b&gt;</title>")
        .contains("data-line=\"" + world.code + "\"")
        .doesNotContain("{name}", "{code}", "{color}", "{language}");
    assertThat(page.headers().get("Content-Security-Policy"))
        .contains("script-src 'self';", "style-src 'sha256-");
    Answer qr = world.at("GET", "/chat/" + world.code + "/qr.svg", Map.of(), "");
    assertThat(qr.text()).startsWith("<svg").contains("h1v1h-1z");
    assertThat(world.at("POST", "/chat/" + world.code, Map.of(), "").status()).isEqualTo(405);
  }
}
