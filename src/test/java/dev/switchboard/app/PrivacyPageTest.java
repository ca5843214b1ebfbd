package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How an administrator erases a dialog in the inbox, and says how long things are kept.
final class PrivacyPageTest {
  private final Stage stage = Stage.shared();

  private JsonNode rest(String method, Map<String, Object> parameters) {
    return stage.server().rest("admin", method, parameters).json().path("result");
  }

  /// A dialog that somebody has answered, in the list under this name.
  private long dialog(String name) {
    stage.waiting(name);
    JsonNode all =
        rest("switchboard.inbox.list", Map.of("VIEW", "all", "SEARCH", name, "LIMIT", 5));
    long chat = all.at("/dialogs/0/chat").asLong();
    rest("imopenlines.session.intercept", Map.of("CHAT_ID", chat));
    return chat;
  }

  private long closed(String name) {
    long chat = dialog(name);
    rest("imopenlines.operator.another.finish", Map.of("CHAT_ID", chat));
    return chat;
  }

  private Seat inbox(String who, long chat, Browser.NewContextOptions options) {
    Seat seat = stage.seat(who, options);
    if ("ar".equals(options.locale)) {
      seat.context().addInitScript("localStorage.setItem('switchboard.language', 'ar')");
    }
    seat.page().navigate("/?view=closed&chat=" + chat);
    seat.thread().waitFor();
    return seat;
  }

  private static Browser.NewContextOptions desktop() {
    return Stage.desktop(ColorScheme.LIGHT);
  }

  private static Locator sheet(Seat seat) {
    return seat.page().getByRole(AriaRole.DIALOG);
  }

  private static void opens(Seat seat) {
    seat.page().locator("header .acts [aria-haspopup]").last().click();
    seat.page().getByRole(AriaRole.MENUITEM).last().click();
    sheet(seat).getByRole(AriaRole.LIST).first().waitFor();
  }

  @Test
  void anAdministratorErasesAClosedDialogByKeyboardAndTheThreadSaysSo() {
    long chat = closed("Petra Sommer");
    try (Seat ada = inbox("admin", chat, desktop())) {
      Page page = ada.page();
      page.keyboard().press("Control+k");
      ada.picks("erase", "Erase");
      assertThat(sheet(ada).getByText("The client’s name, phone, e-mail")).isVisible();
      Locator erase = sheet(ada).getByRole(AriaRole.BUTTON).filter(text("Erase"));
      assertThat(erase).isDisabled();
      sheet(ada).getByRole(AriaRole.CHECKBOX).press("Space");
      erase.press("Enter");
      assertThat(ada.thread().getByText("Erased by Ada Lindqvist")).isVisible();
      assertThat(ada.title()).hasText("Erased client");
      assertThat(ada.composer()).hasCount(0);
      assertThat(ada.row("Petra Sommer")).hasCount(0);
      assertThat(ada.refused()).isEmpty();
    }
  }

  @Test
  void anOpenDialogIsToBeClosedFirst() {
    long chat = dialog("Quentin Vogel");
    try (Seat ada = inbox("admin", chat, desktop())) {
      opens(ada);
      assertThat(sheet(ada).getByText("Close them first")).isVisible();
      assertThat(sheet(ada).getByRole(AriaRole.BUTTON).filter(text("Erase"))).isDisabled();
    }
  }

  @Test
  void nobodyElseIsOfferedTo() {
    long chat = closed("Rita Sonntag");
    try (Seat vera = inbox("vera", chat, desktop())) {
      vera.page().locator("header .acts [aria-haspopup]").last().click();
      assertThat(vera.page().getByRole(AriaRole.MENUITEM).first()).isVisible();
      assertThat(vera.page().getByRole(AriaRole.MENUITEM).filter(text("Erase"))).hasCount(0);
    }
  }

  @Test
  void whoChoosesAShorterTimeIsToldWhatWouldGoBeforeHeSaves() {
    try (Seat ada = stage.seat("admin", desktop())) {
      Page page = ada.page();
      page.navigate("/admin/#/privacy");
      assertThat(page.getByText("Nothing is deleted by itself.")).isVisible();
      page.getByLabel("Messages, after their session was closed").selectOption("365");
      assertThat(page.getByText("Would be deleted today:")).isVisible();
      ada.button("Save").click();
      assertThat(page.getByText("Saved.")).isVisible();
      assertThat(rest("switchboard.retention.get", Map.of()).path("message_days").asInt())
          .isEqualTo(365);
      assertThat(ada.refused()).isEmpty();
    } finally {
      rest("switchboard.retention.set", Map.of("MESSAGE_DAYS", 0));
    }
  }

  @Test
  void axeHasNothingAgainstIt() {
    looks(desktop(), "", Stage::isFineByDayAndByNight);
  }

  @Test
  void itFitsAPhone() {
    looks(Stage.phone(), "-phone", PrivacyPageTest::isFine);
  }

  @Test
  void itReadsFromRightToLeft() {
    looks(desktop().setLocale("ar"), "-arabic", PrivacyPageTest::isFine);
  }

  private void looks(
      Browser.NewContextOptions options, String suffix, BiConsumer<Page, String> fine) {
    long chat = closed("Sara Winkler");
    try (Seat ada = inbox("admin", chat, options)) {
      Page page = ada.page();
      opens(ada);
      fine.accept(page, "erase" + suffix);
      sheet(ada).getByRole(AriaRole.CHECKBOX).check();
      sheet(ada).getByRole(AriaRole.BUTTON).last().click();
      ada.thread().locator(".erased").waitFor();
      fine.accept(page, "erased" + suffix);
      page.navigate("/admin/#/privacy");
      page.locator("main .content select").first().selectOption("30");
      page.locator("main .content .means p").nth(1).waitFor();
      fine.accept(page, "admin-privacy" + suffix);
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
    }
  }

  private static void isFine(Page page, String name) {
    Stage.picture(page, name);
    assertThat(Stage.objections(page)).as(name).isEmpty();
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
