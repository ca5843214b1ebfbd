package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Doing one thing to many dialogs at once, and asking why a dialog is where it is.
final class BulkTest {
  private final Stage stage = Stage.shared();

  @Test
  void whatWasChosenByKeysIsClosedAtOnceAndUndoBringsItBack() {
    waiting("Bea Bulk", "Ben Bulk");
    try (Seat vera = stage.seat("vera").opens("all")) {
      choose(vera, "Bea Bulk", "Ben Bulk");
      Page page = vera.page();
      assertThat(page.getByText("2 chosen")).isVisible();
      page.keyboard().press("e");
      Locator undo = undo(vera, "Close: 2 dialogs.");
      assertThat(vera.row("Bea Bulk")).hasCount(0);
      assertThat(vera.row("Ben Bulk")).hasCount(0);
      undo.click();
      assertThat(vera.row("Bea Bulk")).isVisible();
      assertThat(vera.row("Ben Bulk")).isVisible();
    }
  }

  @Test
  void whatWasTransferredOrMarkedAsSpamIsUndone() {
    waiting("Ida Undo", "Ivo Undo");
    try (Seat vera = stage.seat("vera").opens("all")) {
      Page page = vera.page();
      for (String name : List.of("Ida Undo", "Ivo Undo")) {
        vera.row(name).click();
        vera.button("Take").click();
        assertThat(vera.button("Close")).isVisible();
      }
      choose(vera, "Ida Undo", "Ivo Undo");
      page.keyboard().press("t");
      vera.picks("Tom", "Tom Okafor");
      Locator back = undo(vera, "Transfer: 2 dialogs.");
      assertThat(vera.row("Ida Undo")).containsText("Tom");
      back.click();
      assertThat(vera.row("Ida Undo")).not().containsText("Tom");
      assertThat(vera.row("Ivo Undo")).not().containsText("Tom");

      choose(vera, "Ida Undo", "Ivo Undo");
      page.keyboard().press("Shift+S");
      back = undo(vera, "Close as spam: 2 dialogs.");
      assertThat(vera.row("Ida Undo")).hasCount(0);
      back.click();
      assertThat(vera.row("Ida Undo")).isVisible();
      assertThat(vera.row("Ivo Undo")).isVisible();
    }
  }

  @Test
  void manyArePinnedAndPutOffAtOnceAndBothIsUndone() {
    waiting("Pia Pole", "Pit Pole");
    try (Seat vera = stage.seat("vera").opens("all")) {
      Page page = vera.page();
      choose(vera, "Pia Pole", "Pit Pole");
      page.keyboard().press("p");
      Locator back = undo(vera, "Pin: 2 dialogs.");
      assertThat(vera.row("Pia Pole").getByText("pinned")).hasCount(1);
      back.click();
      assertThat(vera.row("Pia Pole").getByText("pinned")).hasCount(0);
      choose(vera, "Pia Pole", "Pit Pole");
      page.keyboard().press("h");
      vera.picks("", "In an hour");
      back = undo(vera, "Snooze: 2 dialogs.");
      assertThat(vera.row("Pit Pole")).containsText("snoozed");
      back.click();
      assertThat(vera.row("Pit Pole")).not().containsText("snoozed");
    }
  }

  private static Locator undo(Seat seat, String said) {
    return seat.toast(said)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"));
  }

  @Test
  void aTagGoesToEveryChosenDialog() {
    waiting("Tia Tagged", "Tim Tagged");
    try (Seat vera = stage.seat("vera").opens("all")) {
      choose(vera, "Tia Tagged", "Tim Tagged");
      Page page = vera.page();
      assertThat(Stage.objections(page)).isEmpty();
      page.keyboard().press("g");
      vera.picks("parcel wet", "parcel wet");
      assertThat(page.getByText("Tag: 2 dialogs.")).isVisible();
      for (String name : List.of("Tia Tagged", "Tim Tagged")) {
        vera.row(name).click();
        assertThat(page.locator(".side .tags")).containsText("parcel wet");
      }
    }
  }

  @Test
  void shiftChoosesEverythingBetweenAndEscapeNothing() {
    waiting("Una Span", "Uwe Span", "Uli Span");
    try (Seat vera = stage.seat("vera").opens("all")) {
      for (String name : List.of("Una Span", "Uwe Span", "Uli Span")) {
        vera.row(name).waitFor();
      }
      vera.row("Uli Span").click();
      vera.row("Una Span")
          .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
      assertThat(vera.row("Uwe Span")).hasAttribute("aria-checked", "true");
      vera.list().press("Escape");
      assertThat(vera.page().getByRole(AriaRole.TOOLBAR)).hasCount(0);
      assertThat(vera.title()).hasText("Uli Span");
    }
  }

  @Test
  void thePanelSaysWhyADialogIsWhereItIs() {
    waiting("Wanda Why");
    try (Seat vera = stage.seat("vera").opens("all")) {
      vera.row("Wanda Why").click();
      vera.button("Why is it here?").click();
      assertThat(vera.page().locator(".side")).containsText("is asked");
    }
  }

  private void waiting(String... names) {
    for (String name : names) {
      stage.waiting(name);
    }
  }

  private static void choose(Seat seat, String... names) {
    for (String name : names) {
      seat.row(name).click();
      assertThat(seat.title()).hasText(name);
      seat.list().press("x");
      assertThat(seat.row(name)).hasAttribute("aria-checked", "true");
    }
    assertThat(seat.page().locator("[role=option][aria-checked=true]")).hasCount(names.length);
  }
}
