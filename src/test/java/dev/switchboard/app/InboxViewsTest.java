package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Saved views, and what an operator is told of a message that does not arrive.
final class InboxViewsTest {
  private final Stage stage = Stage.shared();

  @Test
  void aViewIsSavedSharedReachedByItsKeyAndDeleted() {
    stage.client("Vic Views").writes("operator");
    try (Seat vera = stage.seat("vera", Stage.desktop(ColorScheme.LIGHT)).opens("all");
        Seat mia = stage.seat("mia").opens("mine")) {
      Page page = vera.page();
      page.locator("h1").click();
      page.keyboard().press("y");
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Needs a person");
      page.locator("dialog").getByLabel("State").selectOption("waiting");
      page.getByLabel("Everybody gets this view").check();
      Stage.isFineByDayAndByNight(page, "sheet-view");
      vera.button("Save view").click();
      assertThat(page.locator("h1")).hasText("Needs a person");
      assertThat(vera.row("Vic Views")).isVisible();

      assertThat(mia.page().getByText("Needs a person")).isVisible();
      mia.page().locator("h1").click();
      mia.page().keyboard().press("5");
      assertThat(mia.row("Vic Views")).isVisible();
      Stage.isFineByDayAndByNight(mia.page(), "inbox-view");
      mia.row("Vic Views").click();
      mia.button("Take").click();
      assertThat(mia.row("Vic Views")).hasCount(0);
      assertThat(vera.row("Vic Views")).hasCount(0);

      page.keyboard().press("y");
      vera.button("Delete").click();
      assertThat(page.locator("h1")).hasText("All");
      assertThat(mia.page().getByText("Needs a person")).hasCount(0);
      assertThat(mia.refused()).isEmpty();
    }
  }

  @Test
  void aMessageThatTheChannelRefusesSaysSoAndIsSentAgain() {
    JsonNode agents = rest("switchboard.agent.list", Map.of());
    String nowhere = stage.server().base() + "/nobody";
    JsonNode made =
        rest(
            "switchboard.omnichannel.add",
            Map.of(
                "LINE",
                stage.server().key("/line"),
                "BOT_ID",
                agents.at("/0/bot").asLong(),
                "TITLE",
                "Refusing channel",
                "URL",
                nowhere));
    long id = made.path("ID").asLong();
    rest("switchboard.omnichannel.update", Map.of("ID", id, "ACTIVE", "Y"));
    stage.client("Ria Refused").through(made.path("WEBHOOK").asString()).writes("operator");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("Ria Refused").click();
      mia.button("Take").click();
      mia.answers("Can you read this?");
      assertThat(mia.thread().getByText("The channel answered 404.").last()).isVisible();
      Stage.isFineByDayAndByNight(mia.page(), "inbox-refused");
      rest("switchboard.omnichannel.update", Map.of("ID", id, "URL", stage.clients().url()));
      mia.page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retry"))
          .last()
          .click();
      assertThat(mia.thread().getByText("Sent").last()).isVisible();
    } finally {
      rest("switchboard.omnichannel.update", Map.of("ID", id, "ACTIVE", "N"));
    }
  }

  private JsonNode rest(String method, Map<String, Object> parameters) {
    return stage.server().rest("admin", method, parameters).json().path("result");
  }
}
