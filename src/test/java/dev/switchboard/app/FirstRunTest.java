package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a newcomer meets who starts the server on an empty folder.
final class FirstRunTest {
  private final Stage stage = Stage.shared();

  @TempDir private Path data;

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator field(Page page, String name) {
    return page.getByRole(
        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void introduces(Page page, FreshServer server) {
    page.navigate(server.link());
    assertThat(Stage.objections(page)).isEmpty();
    field(page, "Your name").fill("Grace Hopper");
    field(page, "E-mail").fill("grace@example.com");
    page.getByLabel("Choose a password").fill("correct horse");
    button(page, "Log in").click();
  }

  private static void isFine(Page page, String picture) {
    Stage.picture(page, picture);
    assertThat(Stage.objections(page)).isEmpty();
  }

  @Test
  void threeStepsLeadFromAnEmptyFolderToTheFirstAnsweredMessage() throws Exception {
    try (FreshServer server = FreshServer.start(data);
        BrowserContext context = stage.visitor(server.base(), Stage.desktop(ColorScheme.LIGHT))) {
      Page page = context.newPage();
      introduces(page, server);
      field(page, "Name").first().fill("Harbour Bikes");
      isFine(page, "setup-start");
      button(page, "Create line").click();
      Locator chat = page.getByText("Open the page of the chat", exactly());
      assertThat(chat).isVisible();
      field(page, "Name").fill("Mia Keller");
      field(page, "E-mail").fill("mia@example.com");
      button(page, "Invite").click();
      assertThat(page.getByLabel("Login link for Mia Keller"))
          .hasValue(Pattern.compile(".*/login/\\?token=.+"));

      Page visitor = context.waitForPage(chat::click);
      visitor.locator("switchboard-chat textarea").fill("Is the Mule in stock?");
      visitor.locator("switchboard-chat textarea").press("Enter");
      assertThat(page.getByRole(AriaRole.LOG)).containsText("Is the Mule in stock?");
      page.getByLabel("Answer…").fill("Yes, two of them.");
      isFine(page, "setup-message");
      button(page, "Answer").click();

      assertThat(page.getByText("Your live chat works.")).isVisible();
      assertThat(visitor.locator("switchboard-chat .bubble").last())
          .containsText("Yes, two of them.");
      isFine(page, "setup-done");
    }
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  @Test
  void theLinkIsPrintedAgainUntilTheAdministratorHasSaidWhoHeIs() throws Exception {
    String lost;
    try (FreshServer server = FreshServer.start(data)) {
      lost = server.link();
    }
    try (FreshServer server = FreshServer.start(data);
        BrowserContext context =
            stage.visitor(server.base(), new Browser.NewContextOptions().setLocale("en-GB"))) {
      assertThat(server.link()).isNotEqualTo(lost);
      Page page = context.newPage();
      introduces(page, server);
      assertThat(page.getByRole(AriaRole.HEADING, heading("Set up"))).isVisible();
    }
    try (FreshServer server = FreshServer.start(data)) {
      assertThat(server.offersALink()).isFalse();
    }
  }

  private static Page.GetByRoleOptions heading(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @Test
  void theAdministratorLogsInAgainWithTheChosenPassword() throws Exception {
    try (FreshServer server = FreshServer.start(data);
        BrowserContext first =
            stage.visitor(server.base(), new Browser.NewContextOptions().setLocale("en-GB"));
        BrowserContext second =
            stage.visitor(server.base(), new Browser.NewContextOptions().setLocale("en-GB"))) {
      Page page = first.newPage();
      introduces(page, server);
      assertThat(page.getByRole(AriaRole.HEADING, heading("Set up"))).isVisible();
      Page again = second.newPage();
      again.navigate("/admin/");
      field(again, "E-mail").fill("grace@example.com");
      again.getByLabel("Password").fill("correct horse");
      button(again, "Log in").click();
      assertThat(again.getByRole(AriaRole.HEADING, heading("Lines"))).isVisible();
    }
  }
}
