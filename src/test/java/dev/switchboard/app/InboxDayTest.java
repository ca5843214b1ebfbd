package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What an operator does beside answering: sending files, putting off; and a day without a mouse.
final class InboxDayTest {
  private final Stage stage = Stage.shared();

  @Test
  void aMessageThatIsSentWhileItsFileIsGoingUpWaitsForIt() {
    Stage.Client fay = stage.client("Fay Files");
    fay.writes("operator");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("Fay Files").click();
      mia.button("Take").click();
      assertThat(mia.button("Close")).isVisible();
      List<Route> held = new ArrayList<>();
      mia.page().route("**/switchboard.file.upload", held::add);
      mia.page()
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload("parcel.txt", "text/plain", "left at the door".getBytes(UTF_8)));
      assertThat(mia.page().getByText("parcel.txt")).isVisible();
      mia.answers("Here is the note of the driver.");
      assertThat(mia.page().getByText("Sending", new Page.GetByTextOptions().setExact(true)))
          .isVisible();
      mia.page().waitForCondition(() -> !held.isEmpty());
      held.getFirst().resume();
      assertThat(mia.thread().getByText("parcel.txt").last()).isVisible();
      assertThat(mia.composer()).hasValue("");
      Stage.soon()
          .untilAsserted(() ->
              assertThat(stage.clients().sentTo(String.valueOf(fay.chat())))
                  .anyMatch(sent -> sent.toString().contains("parcel.txt")));
    }
  }

  @Test
  void aDialogThatIsPutOffShowsItAndComesBackByTheSameKey() {
    stage.client("Sam Snooze").writes("operator");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("Sam Snooze").click();
      mia.button("Take").click();
      assertThat(mia.button("Close")).isVisible();
      mia.page().keyboard().press("h");
      mia.picks("", "In an hour");
      assertThat(mia.row("Sam Snooze")).containsText("snoozed");
      mia.row("Sam Snooze").click();
      assertThat(mia.title()).hasText("Sam Snooze");
      mia.page().keyboard().press("h");
      assertThat(mia.row("Sam Snooze")).not().containsText("snoozed");
    }
  }

  @Test
  void aWholeDayGoesByWithoutAMouse() {
    stage.waiting("Kay Keys");
    try (Seat mia = stage.seat("mia").opens("all")) {
      assertThat(mia.row("Kay Keys")).hasAttribute("aria-posinset", "1");
      Keyboard keys = mia.page().keyboard();
      keys.press("j");
      assertThat(mia.title()).hasText("Kay Keys");
      keys.press("a");
      assertThat(mia.button("Close")).isVisible();
      keys.press("n");
      assertThat(mia.composer()).isFocused();
      keys.type("Asked the depot.");
      keys.press("Control+Enter");
      assertThat(mia.bubble("Asked the depot.")).hasClass(Pattern.compile(".*note.*"));
      keys.press("Escape");
      keys.press("p");
      assertThat(mia.row("Kay Keys").getByText("pinned")).hasCount(1);
      keys.press("g");
      assertThat(mia.asked()).isFocused();
      keys.type("depot");
      mia.takes("depot");
      assertThat(mia.page().locator(".side .tags")).containsText("depot");
      keys.press("f");
      assertThat(mia.asked()).isFocused();
      keys.type("Asked the depot");
      assertThat(mia.page().getByRole(AriaRole.DIALOG)).containsText("Kay Keys");
      keys.press("Escape");
      assertThat(mia.page().getByRole(AriaRole.DIALOG)).hasCount(0);
      keys.press("t");
      assertThat(mia.asked()).isFocused();
      keys.type("Tom");
      mia.takes("Tom Okafor");
      assertThat(mia.row("Kay Keys")).containsText("Tom");
      keys.press("2");
      assertThat(mia.page().locator("h1")).hasText("Waiting");
      keys.press("w");
      assertThat(mia.page().locator("h1")).hasText("Mine");
      keys.press("?");
      assertThat(mia.page().getByRole(AriaRole.DIALOG)).containsText("Keyboard map");
    }
  }
}
