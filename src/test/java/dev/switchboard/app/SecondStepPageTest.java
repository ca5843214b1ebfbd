package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.switchboard.directory.factor.App;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

final class SecondStepPageTest {
  private static final String LOGIN = "fay.factor@example.com";
  private static final String PASSWORD = "what she alone knows";
  private static final Duration STEP = Duration.ofSeconds(30);

  private final Stage stage = Stage.shared();

  @Test
  void whoHasTurnedItOnShowsACodeAfterThePassword() {
    made();
    App app;
    try (BrowserContext context = stage.visitor(Stage.desktop(ColorScheme.LIGHT))) {
      Page page = context.newPage();
      showsPassword(page);
      Seat.listed(page);
      app = turnsOn(new Seat(context, page));
    }
    try (BrowserContext context = stage.visitor(Stage.phone())) {
      Page page = context.newPage();
      showsPassword(page);
      assertThat(page.getByLabel("Code of six digits")).isFocused();
      Stage.picture(page, "login-code");
      Assertions.assertThat(Stage.objections(page)).isEmpty();
      shows(page, app.wrongCode());
      assertThat(page.getByText("This code is wrong")).isVisible();
      shows(page, app.code());
      Seat.listed(page);
    }
  }

  private App turnsOn(Seat fay) {
    Page page = fay.page();
    page.keyboard().press("Control+k");
    fay.picks("password", "Password and sessions");
    Locator sheet = page.getByRole(AriaRole.DIALOG);
    pressed(sheet, "Turn on");
    sheet.getByLabel("Your password now").last().fill(PASSWORD);
    pressed(sheet, "Continue");
    String address =
        sheet
            .getByRole(
                AriaRole.LINK,
                new Locator.GetByRoleOptions().setName("Open the app on this device"))
            .getAttribute("href");
    Stage.isFineByDayAndByNight(page, "sheet-second-step");
    App now = App.reading(address, stage.server()::now);
    sheet.getByLabel("Code that the app then shows").fill(now.code());
    page.keyboard().press("Enter");
    assertThat(sheet.getByText("Your recovery codes")).isVisible();
    Stage.isFineByDayAndByNight(page, "sheet-recovery-codes");
    pressed(sheet, "I have kept them");
    assertThat(sheet.getByText("10 recovery codes are left")).isVisible();
    return App.reading(address, () -> stage.server().now().plus(STEP));
  }

  private static void pressed(Locator sheet, String button) {
    sheet
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void showsPassword(Page page) {
    page.navigate("/login/");
    page.getByLabel("E-mail").fill(LOGIN);
    page.getByLabel("Password").fill(PASSWORD);
    page.keyboard().press("Enter");
  }

  private static void shows(Page page, String code) {
    page.getByLabel("Code of six digits").fill(code);
    page.keyboard().press("Enter");
  }

  /// Somebody new, whom no other test knows.
  private void made() {
    LoggedIn ada =
        LoggedIn.as(stage.server(), stage.server().key("/admin/login"), stage.password());
    long id = ada.call("user.add", Map.of("NAME", "Fay", "EMAIL", LOGIN)).path("result").asLong();
    ada.call("switchboard.staff.role", Map.of("ID", id, "ROLE", "operator"));
    ada.call("switchboard.staff.password", Map.of("ID", id, "PASSWORD", PASSWORD));
  }
}
