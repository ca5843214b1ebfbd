package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Bots on other servers, and what was last said with channels and bots, as administrators see it.
final class BotsPageTest {
  private final Stage stage = Stage.shared();

  private JsonNode rest(String method, Map<String, Object> parameters) {
    return stage.server().rest("admin", method, parameters).json().path("result");
  }

  private Seat admin(String section) {
    Seat seat = stage.seat("admin", Stage.desktop(ColorScheme.LIGHT));
    seat.page().navigate("/admin/#/" + section);
    seat.page().locator("h1").first().waitFor();
    return seat;
  }

  private static Locator row(Page page, String text) {
    return page.getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(text))
        .first();
  }

  private static Locator button(Locator in, String name) {
    return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  private JsonNode bot(String name) {
    for (JsonNode bot : rest("switchboard.externalbot.list", Map.of())) {
      if (bot.path("NAME").asString().equals(name)) {
        return bot;
      }
    }
    throw new AssertionError("There is no bot " + name);
  }

  @Test
  void aBotIsAddedTestedGivenANewTokenAndRemovedOnceNothingLeadsToIt() {
    try (Seat ada = admin("bots")) {
      Page page = ada.page();
      ada.button("Add a bot").click();
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Harbour robot");
      page.getByLabel("Its address").fill(stage.clients().url() + "/robot");
      page.getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a bot"))
          .click();
      assertThat(page.getByText("the token is shown only now")).isVisible();
      assertThat(page.locator(".once code").first()).containsText("/api/bot/v2");
      String token = page.locator(".once code").nth(1).textContent();
      ada.button("Done").click();
      Locator row = row(page, "Harbour robot");
      assertThat(row).containsText("No line and no channel leads to it.");
      button(row, "Test").click();
      assertThat(row.getByText("Reached: the other side answered with")).isVisible();

      button(row, "Edit").click();
      ada.button("Make a new token").click();
      ada.button("Yes, replace the token").click();
      assertThat(page.getByText("The old token does not count any more.")).isVisible();
      assertThat(page.locator(".once code")).hasCount(1);
      assertThat(page.locator(".once code")).not().hasText(token);
      ada.button("Close").last().click();

      long id = bot("Harbour robot").path("BOT_ID").asLong();
      String line =
          rest(
                  "imopenlines.config.add",
                  Map.of(
                      "PARAMS",
                      Map.of(
                          "LINE_NAME", "Robots", "WELCOME_BOT_ENABLE", "Y", "WELCOME_BOT_ID", id)))
              .asString();
      page.reload();
      assertThat(row(page, "Harbour robot")).containsText("Robots: answers first");
      button(row(page, "Harbour robot"), "Remove").click();
      page.getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
          .click();
      assertThat(page.getByText("A line or a channel still leads to it.")).isVisible();
      ada.button("Cancel").click();
      rest("imopenlines.config.delete", Map.of("CONFIG_ID", line));
      button(row(page, "Harbour robot"), "Remove").click();
      page.getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
          .click();
      assertThat(page.getByText("The bot Harbour robot is removed.")).isVisible();
      assertThat(page.getByText("Harbour robot", new Page.GetByTextOptions().setExact(true)))
          .hasCount(0);
      assertThat(rest("switchboard.audit.list", Map.of("SUBJECT", "bot")).toString())
          .contains("bot.added", "bot.changed", "bot.removed", "Harbour robot");
    }
  }

  @Test
  void aLineCanBeLedToABotOfAnotherServer() {
    JsonNode bot =
        rest(
            "switchboard.externalbot.add",
            Map.of("NAME", "Quay helper", "URL", "https://bot.example.com/hook"));
    try (Seat ada = admin("lines/1")) {
      Page page = ada.page();
      page.getByLabel("… answers first.").selectOption("Y");
      page.getByLabel("It is …, –.").selectOption("Quay helper");
      ada.button("Discard").click();
    } finally {
      rest("switchboard.externalbot.remove", Map.of("BOT_ID", bot.path("BOT_ID").asLong()));
    }
  }

  @Test
  void anIntegratorSeesWhyNothingArrives() {
    JsonNode made =
        rest(
            "switchboard.omnichannel.add",
            Map.of(
                "LINE",
                stage.server().key("/line"),
                "TITLE",
                "Lighthouse shop",
                "URL",
                stage.server().base() + "/nobody",
                "TOKEN",
                "hidden-token-of-the-shop",
                "BOT_ID",
                rest("switchboard.agent.list", Map.of()).at("/0/bot").asLong()));
    String hook = URI.create(made.path("WEBHOOK").asString()).getPath();
    rest("switchboard.omnichannel.update", Map.of("ID", made.path("ID").asLong(), "ACTIVE", "Y"));
    post(hook, "{\"event\":\"new_message\",\"chat_id\":991,\"visitor\":{\"id\":\"v\"}}");
    post(
        hook,
        "{\"event\":\"new_message\",\"chat_id\":991,\"visitor\":{\"id\":\"v\"},\"message\":{\"id\":\"x1\","
            + "\"kind\":\"visitor\",\"text\":\"Is the lamp lit?\"},\"token\":\"guess-me\"}");
    Map<String, Object> places =
        Map.of("PLACES", List.of("omnichannel:" + made.path("ID").asLong()));
    Stage.soon().until(() -> rest("switchboard.exchange.list", places).path("items").size() >= 3);
    JsonNode all = rest("switchboard.exchange.list", places);
    assertThat(all.toString())
        .contains("Is the lamp lit?", "The channel answered 404.")
        .doesNotContain("hidden-token-of-the-shop", "guess-me", hook);
    try (Seat ada = admin("channels")) {
      Page page = ada.page();
      Locator row = row(page, "Lighthouse shop");
      button(row, "Last exchanges").click();
      assertThat(row.getByText("The channel answered 404.").last()).isVisible();
      assertThat(row.getByText("bot_api_webhook").first()).isVisible();
      row.locator("summary").last().click();
      assertThat(row.getByText("\"chat_id\": 991").last()).isVisible();
      Stage.isFineByDayAndByNight(page, "admin-channel-exchanges");
      assertThat(ada.refused()).isEmpty();
    } finally {
      rest("switchboard.omnichannel.update", Map.of("ID", made.path("ID").asLong(), "ACTIVE", "N"));
    }
  }

  private void post(String hook, String body) {
    stage.server().post(hook, LiveServer.JSON, body.getBytes(UTF_8));
  }

  @Test
  void axeHasNothingAgainstThesePages() {
    try (Seat ada = admin("bots")) {
      Page page = ada.page();
      button(row(page, "Demo bot"), "Last exchanges").click();
      assertThat(page.getByText("kept in memory since")).isVisible();
      Stage.isFineByDayAndByNight(page, "admin-bots");
      ada.button("Add a bot").click();
      Stage.isFineByDayAndByNight(page, "admin-bots-new");
    }
    try (Seat ada = stage.seat("admin", Stage.phone())) {
      ada.context().addInitScript("localStorage.setItem('switchboard.language', 'ar')");
      for (String place : List.of("bots", "channels")) {
        ada.page().navigate("/admin/#/" + place);
        ada.page().locator("main ul").first().waitFor();
        Stage.picture(ada.page(), "admin-phone-" + place);
        assertThat(Stage.objections(ada.page())).isEmpty();
        assertThat((Integer) ada.page().evaluate("document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(390);
      }
    }
  }
}
