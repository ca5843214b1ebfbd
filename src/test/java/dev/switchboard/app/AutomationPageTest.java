package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What happens by itself, and what one press does, as people set it up.
final class AutomationPageTest {
  private final Stage stage = Stage.shared();

  private Seat admin() {
    return stage.seat("admin", Stage.desktop(ColorScheme.LIGHT));
  }

  private static Locator exactly(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static void isFine(Seat seat, String picture) {
    Stage.isFineByDayAndByNight(seat.page(), picture);
    assertThat(seat.refused().toString()).isEqualTo("[]");
  }

  private static void delete(Seat admin) {
    admin.button("Delete").click();
    admin.button("Delete for good").click();
  }

  @Test
  void aRuleIsWrittenInWordsActsAndShowsWhatItHasDone() {
    try (Seat admin = admin()) {
      Page page = admin.page();
      page.navigate("/admin/#/automation");
      assertThat(page.getByText("There are none yet.")).isVisible();
      isFine(admin, "admin-automation-empty");
      admin.button("New rule").click();
      exactly(page, "Name").fill("Parcels in the rain");
      exactly(page, "When").selectOption("message");
      admin.button("Add a condition").click();
      page.getByLabel("With what it is compared").fill("wet parcel");
      exactly(page, "Tag").fill("rain");
      admin.button("Add an action").click();
      page.getByLabel("What is done").last().selectOption("note");
      exactly(page, "Text").fill("Send {{client.name}} a dry one.");
      assertThat(page.getByText("When somebody writes, and the text contains “wet parcel”:"))
          .isVisible();
      isFine(admin, "admin-automation-rule");
      admin.button("Save").click();
      assertThat(page.getByText("Parcels in the rain")).isVisible();

      Stage.Client wanda = stage.client("Wanda Storm");
      wanda.writes("I got a wet parcel");
      try (Seat vera = stage.seat("vera").opens("all")) {
        vera.row("Wanda Storm").click();
        assertThat(vera.thread()).containsText("Send Wanda Storm a dry one.");
        assertThat(vera.row("Wanda Storm")).containsText("rain");
      }
      page.getByText("Parcels in the rain").click();
      assertThat(page.getByText("done").first()).isVisible();
      isFine(admin, "admin-automation-runs");
      delete(admin);
      assertThat(page.getByText("There are none yet.")).isVisible();
    }
  }

  @Test
  void aMacroIsMadeAndRunInTheInboxByKeys() {
    Stage.Client oskar = stage.client("Oskar Lund");
    oskar.writes("operator");
    try (Seat vera = stage.seat("vera", Stage.desktop(ColorScheme.LIGHT))) {
      Page page = vera.page();
      page.navigate("/admin/#/automation");
      vera.button("New macro").click();
      exactly(page, "Name").fill("Way here");
      exactly(page, "Text").fill("Here we are, {{client.name}}.");
      page.getByLabel("What is done").last().selectOption("tag");
      exactly(page, "Tag").fill("directions");
      isFine(vera, "admin-automation-macro");
      vera.button("Save").click();
      assertThat(page.getByText("write “Here we are, {{client.name}}.”")).isVisible();

      vera.opens("all").row("Oskar Lund").click();
      assertThat(vera.title()).containsText("Oskar Lund");
      page.keyboard().press("Escape");
      vera.row("Oskar Lund").click();
      page.keyboard().press("Shift+M");
      vera.asked().fill("way");
      isFine(vera, "inbox-macros");
      vera.takes("Way here");
      assertThat(vera.toast("Way here: done.")).isVisible();
      assertThat(vera.bubble("Here we are, Oskar Lund.")).isVisible();
      assertThat(vera.row("Oskar Lund")).containsText("directions");
      page.navigate("/admin/#/automation");
      page.getByText("Way here", new Page.GetByTextOptions().setExact(true)).click();
      delete(vera);
      assertThat(page.getByText("Way here")).hasCount(0);
    }
  }

  @Test
  void whatIsNotSavedKeepsThePageUntilItsWriterGivesItUp() {
    try (Seat admin = admin()) {
      Page page = admin.page();
      for (String place : List.of("rules", "macros")) {
        page.navigate("/admin/#/automation/" + place + "/new");
        Locator back = page.locator("main a[href='#/automation/" + place + "']").first();
        exactly(page, "Name").fill("Half a thought");
        List<String> asked = new ArrayList<>();
        page.onceDialog(dialog -> {
          asked.add(dialog.message());
          dialog.dismiss();
        });
        back.click();
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("Leave without saving the changes?");
        assertThat(exactly(page, "Name")).hasValue("Half a thought");
        page.onceDialog(Dialog::accept);
        back.click();
        assertThat(exactly(page, "Name")).hasCount(0);

        page.navigate("/admin/#/automation/" + place + "/new");
        assertThat(exactly(page, "Name")).hasValue("");
        back.click();
        assertThat(exactly(page, "Name")).hasCount(0);
      }
      assertThat(admin.refused()).isEmpty();
    }
  }

  @Test
  void aPromiseIsMadeInMinutesAndTakenBack() {
    try (Seat admin = admin()) {
      Page page = admin.page();
      page.navigate("/admin/#/automation/levels");
      admin.button("New service level").click();
      exactly(page, "Name").fill("Gold");
      page.getByLabel("Urgency").selectOption("urgent");
      exactly(page, "First answer within").fill("45");
      page.keyboard().press("Tab");
      isFine(admin, "admin-automation-level");
      admin.button("Save").click();
      assertThat(page.getByText("first answer within 45 min")).isVisible();
      isFine(admin, "admin-automation-levels");
      page.getByText("Gold").click();
      delete(admin);
      assertThat(page.getByText("Most teams begin with the first answer.")).isVisible();
    }
  }
}
