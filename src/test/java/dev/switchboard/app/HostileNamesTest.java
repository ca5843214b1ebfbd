package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What administrators call things stays text as well, on every page of the administration and of
/// the board: whoever may name a line must not thereby run something in the name of others.
final class HostileNamesTest {
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_ROLE = 100;
  private static final int LONGEST_TEXT = 4_000;

  private final Stage stage = Stage.shared();
  private final List<Runnable> undo = new ArrayList<>();

  private JsonNode rest(String method, Map<String, Object> parameters) {
    JsonNode answer = stage.server().rest("admin", method, parameters).json();
    assertThat(answer.has("result")).as(method + answer).isTrue();
    return answer.path("result");
  }

  private void later(String method, Map<String, Object> parameters) {
    undo.add(() -> rest(method, parameters));
  }

  /// The corpus in as few texts as there may be of this length.
  private static List<String> packed(int longest) {
    List<String> packs = new ArrayList<>();
    StringBuilder pack = new StringBuilder();
    for (String payload : HostileTextTest.corpus()) {
      String clean = payload.replace("\0", "");
      if (clean.length() > longest) {
        continue;
      }
      if (pack.length() + clean.length() >= longest) {
        packs.add(pack.toString());
        pack.setLength(0);
      }
      pack.append(clean).append(' ');
    }
    packs.add(pack.toString());
    return packs.stream().map(String::strip).distinct().toList();
  }

  private void nameEverything() {
    List<String> texts = packed(LONGEST_TEXT);
    List<String> roles = packed(LONGEST_ROLE);
    List<String> names = packed(LONGEST_NAME);
    for (int i = 0; i < 8; i++) {
      String name = names.get(i * names.size() / 8);
      String text = texts.get(i % texts.size());
      line(name, text);
      role(roles.get(i * roles.size() / 8));
      bot(name);
      reply(name, text);
    }
    String name = names.getFirst();
    JsonNode hook =
        rest("switchboard.webhook.add", Map.of("TITLE", name, "SCOPES", List.of("user")));
    later("switchboard.webhook.revoke", Map.of("ID", hook.path("id").asLong()));
    long agent = rest("switchboard.agent.add", Map.of("NAME", name)).asLong();
    later("switchboard.agent.delete", Map.of("ID", agent));
    long person = rest("user.add", Map.of("NAME", name, "EMAIL", "hostile@example.com")).asLong();
    later("user.update", Map.of("ID", person, "ACTIVE", "N"));
    rest(
        "switchboard.operator.skills.set",
        Map.of("USER_ID", person, "SKILLS", List.of("<img src=x onerror=window.ran=1>")));
    later("switchboard.operator.skills.set", Map.of("USER_ID", person, "SKILLS", List.of()));
  }

  private void line(String name, String text) {
    String id =
        rest(
                "imopenlines.config.add",
                Map.of(
                    "PARAMS",
                    Map.of(
                        "LINE_NAME",
                        name,
                        "WELCOME_MESSAGE",
                        "Y",
                        "WELCOME_MESSAGE_TEXT",
                        text,
                        "NO_ANSWER_TEXT",
                        text)))
            .asString();
    later("imopenlines.config.delete", Map.of("CONFIG_ID", id));
  }

  private void role(String name) {
    long id =
        rest("switchboard.role.add", Map.of("NAME", name, "RIGHTS", Map.of("view", true))).asLong();
    later("switchboard.role.delete", Map.of("ID", id));
  }

  private void bot(String name) {
    JsonNode bot =
        rest(
            "switchboard.externalbot.add",
            Map.of("NAME", name, "URL", "https://example.com/\"onmouseover=window.ran=1"));
    later("switchboard.externalbot.remove", Map.of("BOT_ID", bot.path("BOT_ID").asLong()));
  }

  private void reply(String title, String text) {
    long id = rest("switchboard.reply.add", Map.of("TITLE", title, "TEXT", text)).asLong();
    later("switchboard.reply.delete", Map.of("ID", id));
  }

  @Test
  void nothingThatAnAdministratorNamesRuns() {
    nameEverything();
    try (Seat ada = stage.seat("admin", Stage.desktop(ColorScheme.LIGHT))) {
      long last = rest("switchboard.role.list", Map.of()).size();
      assertThat(last).isGreaterThan(8);
      String line =
          rest(
                  "imopenlines.config.list.get",
                  Map.of("PARAMS", Map.of("order", Map.of("ID", "DESC"))))
              .at("/0/ID")
              .asString();
      for (String place :
          List.of(
              "/admin/#/lines",
              "/admin/#/lines/" + line,
              "/admin/#/channels",
              "/admin/#/agents",
              "/admin/#/bots",
              "/admin/#/people",
              "/admin/#/roles",
              "/admin/#/roles/new/OPERATOR",
              "/admin/#/skills",
              "/admin/#/replies",
              "/admin/#/deliveries",
              "/admin/#/applications",
              "/admin/#/audit",
              "/admin/#/system",
              "/board/?page=live",
              "/board/?page=sessions",
              "/board/?page=reports")) {
        look(ada, place);
      }
    } finally {
      undo.reversed().forEach(Runnable::run);
    }
  }

  private static void look(Seat ada, String place) {
    Page page = ada.page();
    page.navigate(place);
    page.locator("h1").first().waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator("[onerror], #app script, iframe, object, [onmouseover]")).hasCount(0);
    List<?> addresses =
        (List<?>) page.evaluate("[...document.querySelectorAll('a')].map(a => a.href)");
    assertThat(addresses).as(place).allMatch(href -> href.toString().matches("(https?|mailto):.*"));
    assertThat(page.evaluate("window.ran")).as(place).isNull();
    assertThat(ada.refused().toString()).as(place).isEqualTo("[]");
  }
}
