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
      assertThat(vera.row("Bea Bulk")).hasCount(0);
      assertThat(vera.row("Ben Bulk")).hasCount(0);
      assertThat(page.getByText("Close: 2 dialogs.")).isVisible();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
      assertThat(vera.row("Bea Bulk")).isVisible();
      assertThat(vera.row("Ben Bulk")).isVisible();
    }
  }

  @Test
  void aTagGoesToEveryChosenDialog() {
    waiting("Tia Tagged", "Tim Tagged");
    try (Seat vera = stage.seat("vera").opens("all")) {
      choose(vera, "Tia Tagged", "Tim Tagged");
      Page page = vera.page();
      assertThat(Stage.objections(page)).isEmpty();
      page.keyboard().press("g");
      page.getByRole(AriaRole.COMBOBOX).fill("parcel wet");
      page.keyboard().press("Enter");
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
      stage.client(name).writes("operator");
    }
  }

  private static void choose(Seat seat, String... names) {
    for (String name : names) {
      seat.row(name).click();
      seat.list().press("x");
    }
    assertThat(seat.page().locator("[aria-checked=true]")).hasCount(names.length);
  }
}
