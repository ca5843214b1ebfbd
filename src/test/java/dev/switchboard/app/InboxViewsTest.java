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
    stage.waiting("Vic Views");
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
    JsonNode agents = stage.rest("switchboard.agent.list", Map.of());
    String nowhere = stage.server().base() + "/nobody";
    JsonNode made =
        stage.rest(
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
    stage.rest("switchboard.omnichannel.update", Map.of("ID", id, "ACTIVE", "Y"));
    stage.client("Ria Refused").through(made.path("WEBHOOK").asString()).writes("operator");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("Ria Refused").click();
      mia.button("Take").click();
      mia.answers("Can you read this?");
      assertThat(mia.thread().getByText("The channel answered 404.").last()).isVisible();
      Stage.isFineByDayAndByNight(mia.page(), "inbox-refused");
      stage.rest("switchboard.omnichannel.update", Map.of("ID", id, "URL", stage.clients().url()));
      mia.page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retry"))
          .last()
          .click();
      assertThat(mia.thread().getByText("Sent").last()).isVisible();
    } finally {
      stage.rest("switchboard.omnichannel.update", Map.of("ID", id, "ACTIVE", "N"));
    }
  }

  @Test
  void whoGoesForLunchSaysSoInTheCommandBar() {
    try (Seat tom = stage.seat("tom").opens("all")) {
      tom.page().keyboard().press("Control+k");
      tom.picks("my state pau", "My state: Paused");
      assertThat(tom.page().locator(".rail .presence.paused")).isVisible();
      tom.page().keyboard().press("Control+k");
      tom.picks("my state onl", "My state: Online");
      assertThat(tom.page().locator(".rail .presence.online")).isVisible();
    }
  }

  @Test
  void inADialogOfADeletedLineASentenceStandsWhereOneWrites() {
    long line =
        stage
            .rest("imopenlines.config.add", Map.of("PARAMS", Map.of("LINE_NAME", "Pop-up shop")))
            .asLong();
    JsonNode made =
        stage.rest(
            "switchboard.omnichannel.add",
            Map.of("LINE", line, "TITLE", "Pop-up", "URL", stage.clients().url()));
    stage.rest(
        "switchboard.omnichannel.update", Map.of("ID", made.path("ID").asLong(), "ACTIVE", "Y"));
    stage.client("Gil Gone").through(made.path("WEBHOOK").asString()).writes("Hello");
    try (Seat vera = stage.seat("vera").opens("all")) {
      vera.row("Gil Gone").click();
      assertThat(vera.composer()).isVisible();
      stage.rest("imopenlines.config.delete", Map.of("CONFIG_ID", line));
      assertThat(vera.page().getByText("The line of this dialog was deleted.")).isVisible();
      assertThat(vera.composer()).hasCount(0);
      assertThat(vera.button("Reopen")).hasCount(0);
      vera.page().keyboard().press("Control+k");
      assertThat(vera.asked()).isVisible();
      assertThat(vera.row("Answer")).hasCount(0);
      vera.page().keyboard().press("Escape");
      Stage.isFineByDayAndByNight(vera.page(), "inbox-line-gone");
    }
  }

  @Test
  void theNoteOfAnInvitedColleagueIsSeenByTheHolderAtOnce() {
    stage.waiting("Nia Noted");
    try (Seat mia = stage.seat("mia").opens("all");
        Seat tom = stage.seat("tom").opens("all")) {
      mia.row("Nia Noted").click();
      mia.button("Take").click();
      assertThat(mia.button("Close")).isVisible();
      mia.page().locator("h2.title").click();
      mia.page().keyboard().press("i");
      mia.picks("Tom", "Tom Okafor");
      assertThat(mia.page().getByRole(AriaRole.DIALOG)).hasCount(0);
      assertThat(mia.title()).hasText("Nia Noted");
      tom.row("Nia Noted").click();
      tom.button("Note").click();
      tom.answers("I know this client.");
      assertThat(mia.bubble("I know this client.")).isVisible();
    }
  }

  @Test
  void peopleChangeTheirPasswordAndSeeWhereTheyAreLoggedIn() {
    String fresh = "quite another one";
    String login = made();
    try (var context = stage.visitor(Stage.desktop(ColorScheme.LIGHT))) {
      Page page = context.newPage();
      page.navigate(login);
      page.getByLabel("Choose a password").fill("the first one");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
      Seat.listed(page);
      page.keyboard().press("Control+k");
      new Seat(context, page).picks("password", "Password and sessions");
      assertThat(page.getByText("this browser")).isVisible();
      assertThat(page.locator("dialog li")).containsText("Chrome on ");
      Stage.isFineByDayAndByNight(page, "sheet-account");
      page.getByLabel("Your password now").fill("not the one");
      page.getByLabel("New password").fill(fresh);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change password"))
          .click();
      assertThat(page.getByText("This is not your password")).isVisible();
      page.getByLabel("Your password now").fill("the first one");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change password"))
          .click();
      page.getByLabel("E-mail").fill("pat.word@example.com");
      page.getByLabel("Password").fill(fresh);
      page.keyboard().press("Enter");
      Seat.listed(page);
    }
  }

  /// Somebody new.
  ///
  /// @return the link that lets him in
  private String made() {
    try (Seat ada = stage.seat("admin", Stage.desktop(ColorScheme.LIGHT))) {
      Page page = ada.page();
      page.navigate("/admin/#/people");
      ada.button("Add person").click();
      page.getByLabel("First name").fill("Pat");
      page.getByLabel("Last name").fill("Word");
      page.getByLabel("E-mail", new Page.GetByLabelOptions().setExact(true))
          .fill("pat.word@example.com");
      page.locator("dialog").getByText("Add person").last().click();
      ada.button("Make a login link").click();
      return page.getByLabel("Login link for Pat Word").inputValue();
    }
  }

  @Test
  void theLoginSpeaksTheLanguageOfTheBrowser() {
    try (var context = stage.visitor(Stage.desktop(ColorScheme.LIGHT).setLocale("ar-EG"))) {
      Page page = context.newPage();
      page.navigate("/admin");
      assertThat(page.locator("h1")).hasText("تسجيل الدخول");
      assertThat(page.locator("html")).hasAttribute("dir", "rtl");
      assertThat(page.url()).contains("next=%2Fadmin%2F");
      Stage.picture(page, "login-arabic");
      assertThat(Stage.objections(page)).isEmpty();
    }
  }
}
