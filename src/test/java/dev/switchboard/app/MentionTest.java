package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/// How colleagues call each other into a dialog.
final class MentionTest {
  private final Stage stage = Stage.shared();

  private static Locator names(Seat seat) {
    return seat.page()
        .getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Mention a colleague"));
  }

  /// Mia has a dialog and begins a note.
  private Seat noting(String client) {
    stage.client(client).writes("operator");
    Seat mia = stage.seat("mia").opens("all");
    mia.row(client).click();
    mia.button("Take").click();
    mia.button("Note").click();
    return mia;
  }

  @Test
  void whoIsNamedInANoteFindsItByTheKeyOfHisMentions() {
    try (Seat mia = noting("Nils Rask");
        Seat tom = stage.seat("tom").opens("mine")) {
      mia.composer().pressSequentially("Please look, @to");
      Locator first =
          names(mia).getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setSelected(true));
      assertThat(first).containsText("Tom Okafor");
      Stage.isFineByDayAndByNight(mia.page(), "inbox-mention");
      mia.composer().press("Enter");
      mia.composer().pressSequentially("and answer him");
      assertThat(mia.composer()).hasValue("Please look, @Tom Okafor and answer him");
      mia.composer().press("Control+Enter");
      assertThat(mia.bubble("Please look").locator(".person")).hasText("Tom Okafor");

      tom.list().press("0");
      assertThat(tom.page().locator("h1")).hasText("Mentions");
      Locator card = tom.row("Nils Rask");
      assertThat(card.getByLabel("A colleague has mentioned you")).isVisible();
      Stage.isFineByDayAndByNight(tom.page(), "inbox-mentions");
      card.click();
      assertThat(tom.bubble("Please look")).isVisible();
      assertThat(card.getByLabel("A colleague has mentioned you")).hasCount(0);
    }
  }

  @Test
  void whoMayNotSeeTheDialogIsNotOffered() {
    try (Seat mia = noting("Olga Hede")) {
      mia.composer().pressSequentially("@ve");
      assertThat(names(mia).getByText("Vera Novak")).isVisible();
      mia.composer().press("Backspace");
      mia.composer().press("Backspace");
      assertThat(names(mia).getByRole(AriaRole.OPTION)).not().hasCount(1);
      mia.composer().pressSequentially("o");
      assertThat(names(mia).getByText("Tom Okafor")).isVisible();
      assertThat(names(mia).getByText("Otto Brandt")).hasCount(0);
      mia.composer().press("Escape");
      assertThat(names(mia)).hasCount(0);
      assertThat(mia.composer()).isFocused();
    }
  }

  @Test
  void namesAreOfferedFromTheRightInArabic() {
    stage.client("Petra Lind").writes("operator");
    Browser.NewContextOptions arabic =
        new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("ar");
    try (Seat mia = stage.seat("mia", arabic)) {
      mia.context().addInitScript("localStorage.setItem('switchboard.language', 'ar')");
      mia.opens("all");
      mia.row("Petra Lind").click();
      assertThat(mia.composer()).isVisible();
      mia.list().press("n");
      assertThat(mia.composer()).isFocused();
      mia.composer().pressSequentially("@");
      assertThat(mia.page().locator(".people [role=option]").first()).isVisible();
      Stage.picture(mia.page(), "inbox-mention-arabic");
    }
  }
}
