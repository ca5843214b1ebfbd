package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/// What operators change of what they have written, and take back.
final class AmendingTest {
  private final Stage stage = Stage.shared();

  /// Somebody whom Mia answers.
  private Seat answering(String client, String answer) {
    stage.client(client).writes("operator");
    Seat mia = stage.seat("mia").opens("all");
    mia.row(client).click();
    mia.button("Take").click();
    mia.answers(answer);
    assertThat(mia.bubble(answer)).isVisible();
    return mia;
  }

  private static Locator menu(Seat seat, String text) {
    Locator said =
        seat.thread().locator(".said").filter(new Locator.FilterOptions().setHasText(text));
    said.hover();
    return said.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More about this message"));
  }

  private static Locator entry(Seat seat, String name) {
    return seat.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void theUpKeyChangesTheLastMessageAndEscapeLeavesIt() {
    try (Seat mia = answering("Greta Lund", "We ship on Tusday.");
        Seat vera = stage.seat("vera").opens("all")) {
      vera.row("Greta Lund").click();
      mia.composer().press("ArrowUp");
      assertThat(mia.composer()).hasValue("We ship on Tusday.");
      assertThat(mia.page().locator(".compose")).containsText("Omnichannel cannot change it");
      mia.composer().press("Escape");
      assertThat(mia.composer()).hasValue("");

      mia.composer().press("ArrowUp");
      Stage.isFineByDayAndByNight(mia.page(), "inbox-edit");
      mia.answers("We ship on Tuesday.");
      Locator changed = mia.toast("Changed here.");
      assertThat(mia.bubble("We ship on Tuesday.")).containsText("edited");
      assertThat(vera.bubble("We ship on Tuesday.")).containsText("edited");
      assertThat(vera.bubble("Tusday")).hasCount(0);
      changed.getByRole(AriaRole.BUTTON).first().click();
      assertThat(vera.bubble("We ship on Tusday.")).isVisible();
    }
  }

  @Test
  void whatWasBegunToBeWrittenIsThereAgainAfterAnEdit() {
    try (Seat mia = answering("Hugo Sand", "It is blue.")) {
      mia.composer().fill("And by the way");
      menu(mia, "It is blue.").click();
      entry(mia, "Edit").click();
      assertThat(mia.composer()).hasValue("It is blue.");
      mia.answers("It is green.");
      assertThat(mia.bubble("It is green.")).isVisible();
      assertThat(mia.composer()).hasValue("And by the way");
    }
  }

  @Test
  void aDeletedMessageComesBackWhileItCanBeUndone() {
    try (Seat mia = answering("Ilse Berg", "Your code is 4711.");
        Seat vera = stage.seat("vera").opens("all")) {
      vera.row("Ilse Berg").click();
      mia.page().evaluate("localStorage.setItem('switchboard.undo', 'on')");
      menu(mia, "Your code").click();
      entry(mia, "Delete").click();
      mia.toast("Deleted here.").getByRole(AriaRole.BUTTON).first().click();
      assertThat(mia.bubble("Your code is 4711.")).isVisible();

      mia.page().evaluate("localStorage.setItem('switchboard.undo', 'off')");
      menu(mia, "Your code").click();
      entry(mia, "Delete").click();
      assertThat(vera.bubble("This message was deleted.")).isVisible();
      assertThat(vera.row("Ilse Berg")).containsText("This message was deleted.");
      assertThat(vera.bubble("Your code")).hasCount(0);
    }
  }

  @Test
  void whatHasBeenDeletedOffersNoUndoToWhoeverPointsAtIt() {
    try (Seat mia = answering("Kai Lund", "Your code is 4712.");
        Seat vera = stage.seat("vera").opens("all")) {
      vera.row("Kai Lund").click();
      mia.page().evaluate("localStorage.setItem('switchboard.undo', 'on')");
      menu(mia, "Your code").click();
      entry(mia, "Delete").click();
      Locator toast = mia.toast("Deleted here.");
      assertThat(vera.bubble("This message was deleted.")).isVisible();
      assertThat(toast).hasCount(0);
    }
  }

  @Test
  void whoHasLostTheDialogIsToldAndTheWordsStay() {
    try (Seat mia = answering("Jon Falk", "I will look into it.");
        Seat vera = stage.seat("vera").opens("all")) {
      vera.row("Jon Falk").click();
      vera.button("Take over").click();
      assertThat(vera.button("Close")).isVisible();
      assertThat(mia.page().locator("main .chips")).containsText("With Vera Novak");

      mia.composer().press("ArrowUp");
      mia.answers("I will do nothing.");
      assertThat(mia.toast("Somebody else has this dialog now.")).isVisible();
      assertThat(mia.bubble("I will look into it.")).isVisible();
      menu(mia, "I will look").click();
      entry(mia, "Delete").click();
      assertThat(mia.toast("The message is not deleted.")).isVisible();
      assertThat(vera.bubble("I will look into it.")).isVisible();
    }
  }

  @Test
  void nobodyIsOfferedToChangeWhatOthersWrote() {
    try (Seat mia = answering("Kira Holm", "Done.");
        Seat ines = stage.seat("ines").opens("all")) {
      ines.row("Kira Holm").click();
      assertThat(ines.bubble("Done.")).isVisible();
      assertThat(ines.thread().getByLabel("More about this message")).hasCount(0);
      assertThat(mia.thread().getByLabel("More about this message")).not().hasCount(0);
    }
  }

  @Test
  void onAPhoneTheMenuOfAMessageNeedsNoPointer() {
    try (Seat mia = answering("Lars Dahl", "See you tomorrow.");
        Seat phone =
            stage.seat("mia", Stage.phone().setColorScheme(ColorScheme.LIGHT)).opens("all")) {
      phone.row("Lars Dahl").click();
      Locator menu = phone.thread().locator(".said .menu").last();
      assertThat(menu).hasCSS("opacity", "1");
      menu.getByRole(AriaRole.BUTTON).tap();
      Stage.picture(phone.page(), "phone-edit");
      entry(phone, "Edit").tap();
      assertThat(phone.composer()).hasValue("See you tomorrow.");
      assertThat(mia.bubble("See you tomorrow.")).isVisible();
    }
  }
}
