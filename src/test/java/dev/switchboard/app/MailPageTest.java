package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/// How an administrator connects a mailbox, with real mail servers.
final class MailPageTest {
  private final Stage stage = Stage.shared();

  @Test
  void whatIsWrongIsSaidAtItsFieldAndWhatIsRightConnects() {
    try (FakeMail mail = new FakeMail();
        Seat ada = stage.seat("admin", Stage.desktop(ColorScheme.LIGHT))) {
      Page page = ada.page();
      page.navigate("/admin/#/channels");
      ada.adds("Add a mailbox");
      page.getByLabel("Address").fill(FakeMail.SUPPORT);
      page.getByLabel("Sender's name").fill("Harbour Support");
      page.getByLabel("Login").fill("support");
      page.getByLabel("Password").fill("wrong");
      server(page.getByRole(AriaRole.GROUP).first(), mail.imap());
      server(page.getByRole(AriaRole.GROUP).last(), mail.smtp());
      ada.button("Connect the mailbox").click();
      assertThat(page.getByText("The server for receiving cannot be used.")).isVisible();
      Stage.isFineByDayAndByNight(page, "admin-mail");
      Locator port = page.getByRole(AriaRole.GROUP).last().getByLabel("Port");
      port.fill("smtp");
      ada.button("Connect the mailbox").click();
      assertThat(page.getByText("a port from 1024")).isVisible();
      assertThat(port).isFocused();
      port.fill(Integer.toString(mail.smtp()));
      page.getByLabel("Password").fill(FakeMail.PASSWORD);
      ada.button("Connect the mailbox").click();
      assertThat(page.getByText("Customers write to support@example.com.")).isVisible();
      ada.button("Done").click();
      assertThat(page.getByText("Harbour Support")).isVisible();
      ada.button("Check").click();
      assertThat(page.getByText("Both servers let us in.")).isVisible();
      Stage.isFineByDayAndByNight(page, "admin-mail-connected");
      assertThat(Stage.objections(page)).isEmpty();
      page.onceDialog(dialog -> dialog.accept());
      page.locator("li", new Page.LocatorOptions().setHasText("Harbour Support"))
          .getByText("Remove")
          .click();
      assertThat(page.getByText("Harbour Support")).hasCount(0);
    }
  }

  private static void server(Locator group, int port) {
    group.getByLabel("Server").fill("127.0.0.1");
    group.getByLabel("Encryption").selectOption("none");
    group.getByLabel("Port").fill(Integer.toString(port));
  }
}
