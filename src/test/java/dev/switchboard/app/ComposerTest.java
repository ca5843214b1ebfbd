package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// What an operator puts beside his words: emoji and files.
final class ComposerTest {
  private final Stage stage = Stage.shared();

  private static Locator panel(Seat seat) {
    return seat.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Emoji"));
  }

  private Seat writing(String client, Seat seat) {
    stage.client(client).writes("operator");
    seat.opens("all").row(client).click();
    return seat;
  }

  @Test
  void aQuickReplyIsFoundByItsShortcutAndFilledInForTheClient() {
    try (Seat mia = writing("Quirin Moos", stage.seat("mia"))) {
      mia.composer().pressSequentially("/");
      Locator replies =
          mia.page()
              .getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Quick replies"));
      assertThat(replies.getByRole(AriaRole.OPTION)).hasCount(6);
      Stage.isFineByDayAndByNight(mia.page(), "inbox-replies");
      mia.composer().pressSequentially("hel");
      assertThat(replies.getByRole(AriaRole.OPTION).first()).containsText("Greeting");
      mia.composer().press("Enter");
      assertThat(mia.composer()).hasValue("Hello Quirin Moos, how can I help you today?");
    }
  }

  @Test
  void anEmojiIsFoundByItsNameAndThenAmongThoseUsedLately() {
    try (Seat mia = writing("Quinn Ott", stage.seat("mia"))) {
      List<String> loaded = new ArrayList<>();
      mia.page().onRequest(request -> loaded.add(request.url()));
      mia.composer().fill("Congratulations ");
      Assertions.assertThat(loaded).noneMatch(url -> url.contains("Emoji"));
      mia.button("Emoji").press("Enter");
      Stage.isFineByDayAndByNight(mia.page(), "inbox-emoji");
      mia.page().keyboard().type("party");
      mia.page().keyboard().press("Enter");
      assertThat(panel(mia)).isHidden();
      assertThat(mia.composer()).isFocused();
      assertThat(mia.composer()).hasValue("Congratulations 🎉");

      mia.button("Emoji").press("Enter");
      assertThat(panel(mia).getByLabel("Used lately").getByRole(AriaRole.OPTION)).hasText("🎉");
      mia.page().keyboard().press("ArrowDown");
      mia.page().keyboard().press("ArrowRight");
      mia.page().keyboard().press("Enter");
      assertThat(mia.composer()).hasValue("Congratulations 🎉😃");
      mia.button("Emoji").press("Enter");
      mia.page().keyboard().press("Escape");
      assertThat(panel(mia)).isHidden();
    }
  }

  @Test
  void onAPhoneAndInAnotherLanguageTheNamesAreThoseOfTheReader() {
    try (Seat mia = stage.seat("mia", Stage.phone())) {
      mia.context().addInitScript("localStorage.setItem('switchboard.language', 'ar')");
      writing("Rosa Lund", mia);
      mia.page().locator(".opener").tap();
      mia.page().getByPlaceholder("ابحث بالاسم").fill("قلب");
      assertThat(mia.page().locator(".panel [role=option]").first()).isVisible();
      Stage.picture(mia.page(), "phone-emoji-arabic");
      mia.page().locator(".panel [role=option]").first().tap();
      assertThat(mia.composer()).not().hasValue("");
    }
  }

  @Test
  void filesThatWereChosenStayWithTheirDialogAndThePageAsksBeforeItIsLeft() {
    stage.client("Uwe Kern").writes("operator");
    try (Seat mia = writing("Toni Rahm", stage.seat("mia"))) {
      Locator file =
          mia.page().getByRole(AriaRole.LIST, named("Attached files")).getByText("a.txt");
      mia.page()
          .locator("input[type=file]")
          .setInputFiles(new FilePayload("a.txt", "text/plain", new byte[] {65}));
      assertThat(file).isVisible();
      mia.row("Uwe Kern").click();
      assertThat(mia.title()).hasText("Uwe Kern");
      assertThat(file).hasCount(0);
      List<String> asked = new ArrayList<>();
      mia.page()
          .onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
          });
      mia.row("Toni Rahm").click();
      assertThat(file).isVisible();
      mia.page().reload();
      Assertions.assertThat(asked).containsExactly("beforeunload");
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
