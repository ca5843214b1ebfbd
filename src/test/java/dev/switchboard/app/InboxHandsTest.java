package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What slips under an operator's hands, and what he then finds.
final class InboxHandsTest {
  private static final String DROPPED_BESIDE =
      """
      () => {
        const held = new DataTransfer();
        held.items.add(new File(['a'], 'a.txt'));
        const target = document.querySelector('.rows');
        return ['dragover', 'drop'].map(type =>
            !target.dispatchEvent(new DragEvent(type, { dataTransfer: held, bubbles: true, cancelable: true })));
      }
      """;

  private final Stage stage = Stage.shared();

  @Test
  void whatWasSentIsNoDraftAnyMoreAndGoesToTheServerOnce() {
    stage.waiting("Dora Post");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("Dora Post").click();
      mia.button("Take").click();
      assertThat(mia.button("Close")).isVisible();
      List<String> drafts = new ArrayList<>();
      mia.page()
          .onRequest(request -> {
            if (request.url().contains("switchboard.inbox.draft")) {
              drafts.add(request.postData());
            }
          });
      mia.composer().pressSequentially("It left the depot this morning.");
      mia.composer().press("Control+Enter");
      assertThat(mia.bubble("It left the depot")).isVisible();
      mia.page().keyboard().press("Escape");
      mia.page().keyboard().press("Escape");
      mia.row("Dora Post").click();
      assertThat(mia.bubble("It left the depot")).isVisible();
      assertThat(mia.composer()).hasValue("");
      assertThat(mia.row("Dora Post")).not().containsText("Draft");
      assertThat(drafts).as("not one for each key").hasSizeLessThan(8);
    }
  }

  @Test
  void escapeLeavesTheQuickRepliesAndNothingThatWasTyped() {
    stage.waiting("Quentin Path");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("Quentin Path").click();
      mia.button("Take").click();
      assertThat(mia.button("Close")).isVisible();
      mia.page().keyboard().press("r");
      Keyboard keys = mia.page().keyboard();
      keys.type("/etc/hosts holds the name");
      Locator none = mia.page().getByText("No quick reply fits.");
      assertThat(none).isVisible();
      keys.press("Escape");
      assertThat(none).isHidden();
      assertThat(mia.composer()).isFocused();
      assertThat(mia.composer()).hasValue("/etc/hosts holds the name");
      mia.composer().fill("");
      mia.composer().fill("/gree");
      assertThat(mia.page().getByRole(AriaRole.LISTBOX).getByText("Greeting")).isVisible();
      keys.press("Escape");
      assertThat(mia.composer()).hasValue("/gree");
      mia.composer().fill("");
    }
  }

  @Test
  void aFileThatIsDroppedBesideTheThreadDoesNotTakeThePagesPlace() {
    try (Seat mia = stage.seat("mia").opens("all")) {
      assertThat(mia.page().evaluate(DROPPED_BESIDE)).isEqualTo(List.of(true, true));
    }
  }

  @Test
  void theButtonsOfARatingAndTheIndentOfALineAreSeen() {
    Stage.Client bea = stage.waiting("Bea Buttons");
    bea.writes("if it rains:\n    wait");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("Bea Buttons").click();
      assertThat((String) mia.bubble("if it rains").evaluate("bubble => bubble.innerText"))
          .contains("\n    wait");
      mia.button("Take").click();
      mia.answers("Then we wait.");
      assertThat(mia.bubble("Then we wait.")).isVisible();
      mia.button("Close").click();
      mia.opens("closed").row("Bea Buttons").click();
      assertThat(mia.thread().locator(".system .choice")).hasText(new String[] {"👍", "👎"});
    }
  }
}
