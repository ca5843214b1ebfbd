package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/// How an administrator is led to a bot of Telegram. The demo reaches no Telegram.
final class TelegramPageTest {
  private final Stage stage = Stage.shared();

  @Test
  void whoPastesSomethingElseThanATokenIsToldWhatIsExpected() {
    try (Seat ada = stage.seat("admin", Stage.desktop(ColorScheme.LIGHT))) {
      Page page = ada.page();
      page.navigate("/admin/#/channels");
      ada.adds("Add a Telegram bot");
      assertThat(page.getByText("write /newbot to @BotFather")).isVisible();
      page.getByLabel("Token of the bot").fill("my bot");
      Stage.isFineByDayAndByNight(page, "admin-telegram");
      ada.button("Connect the bot").click();
      assertThat(page.getByText("Telegram does not know this token.")).isVisible();
      assertThat(Stage.objections(page)).isEmpty();
    }
  }
}
