package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An operator saves and prints a conversation from the menu of its dialog.
final class TranscriptPageTest {
  private final Stage stage = Stage.shared();

  private static void ask(Seat mia) {
    mia.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More")).click();
    mia.page()
        .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Save or print…"))
        .click();
  }

  @Test
  void aConversationIsSavedAsTextAndOpenedToPrint() throws Exception {
    Stage.Client client = stage.client("Paper Trail");
    client.writes("operator");
    client.writes("I need this in writing");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("Paper Trail").click();
      assertThat(mia.bubble("I need this in writing")).isVisible();
      ask(mia);
      Download saved = mia.page().waitForDownload(() -> mia.button("Save as text").click());
      assertThat(saved.suggestedFilename()).startsWith("transcript-").endsWith(".txt");
      assertThat(Files.readString(saved.path()))
          .contains("Conversation with Paper Trail", "    I need this in writing");
      ask(mia);
      mia.page().getByLabel("The whole conversation").check();
      mia.page().getByLabel("With internal notes and marks").check();
      Page paper = mia.page().waitForPopup(() -> mia.button("Open to print").click());
      paper.waitForLoadState();
      assertThat(paper.locator("h1")).containsText("Conversation with Paper Trail");
      assertThat(paper.locator("body")).containsText("I need this in writing");
      assertThat(paper.evaluate("getComputedStyle(document.body).maxWidth").toString())
          .isEqualTo("736px");
    }
  }

  @Test
  void nothingThatAClientWritesRunsOnThePaper() {
    List<String> corpus = HostileTextTest.corpus();
    Stage.Client client =
        stage.client("<img src=y onerror=" + HostileTextTest.RUN + "></title><script>");
    client.writes("operator");
    for (int from = 0; from < corpus.size(); from += 40) {
      client.writes(String.join("\n", corpus.subList(from, Math.min(corpus.size(), from + 40))));
    }
    client.writes("the end of the paper");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("<img src=y").click();
      assertThat(mia.bubble("the end of the paper")).isVisible();
      ask(mia);
      Page paper = mia.page().waitForPopup(() -> mia.button("Open to print").click());
      paper.waitForLoadState();
      assertThat(paper.locator("body")).containsText("the end of the paper");
      assertThat(
              paper.locator(
                  "script, img, iframe, object, svg, base, link, form, [onerror], [onload]"))
          .hasCount(0);
      assertThat(paper.evaluate("window.ran")).isNull();
      List<?> addresses =
          (List<?>) paper.evaluate("[...document.querySelectorAll('a')].map(a => a.href)");
      assertThat(addresses).allMatch(href -> href.toString().matches("(https?|mailto|tel):.*"));
    }
  }
}
