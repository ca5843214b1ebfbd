package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What an operator has written is there afterwards, whatever came between.
final class NothingLostTest {
  private final Stage stage = Stage.shared();

  private Seat writing(String client) {
    stage.waiting(client);
    Seat mia = stage.seat("mia").opens("all");
    mia.row(client).click();
    assertThat(mia.title()).containsText(client);
    return mia;
  }

  private void logsInAgain(Seat mia) {
    mia.page().getByLabel("E-mail").fill("mia@example.com");
    mia.page().getByLabel("Password").fill(stage.password());
    mia.button("Log in").click();
  }

  @Test
  void whoseSessionHasEndedIsToldSoAndGoesOnWithWhatHeWrote() {
    try (Seat mia = writing("Olga Brandt")) {
      mia.button("Take").click();
      assertThat(mia.button("Close")).isVisible();
      mia.context().clearCookies();
      mia.composer().fill("Your parcel leaves today.");

      mia.page().waitForURL(url -> url.contains("/login/"));
      assertThat(mia.page().getByRole(AriaRole.STATUS)).hasText(Pattern.compile("has ended"));
      logsInAgain(mia);
      assertThat(mia.title()).containsText("Olga Brandt");
      assertThat(mia.composer()).hasValue("Your parcel leaves today.");
      assertThat(mia.bubble("Your parcel")).hasCount(0);
    }
  }

  @Test
  void aNoteThatIsNotFinishedIsStillANoteAfterAnotherDialog() {
    stage.waiting("Nils Vogel");
    try (Seat mia = writing("Pia Sommer")) {
      mia.button("Note").click();
      mia.composer().fill("He is angry, be careful.");
      mia.row("Nils Vogel").click();
      assertThat(mia.button("Answer")).hasAttribute("aria-pressed", "true");
      mia.row("Pia Sommer").click();
      assertThat(mia.composer()).hasValue("He is angry, be careful.");
      assertThat(mia.button("Note")).hasAttribute("aria-pressed", "true");
      mia.page().reload();
      assertThat(mia.composer()).hasValue("He is angry, be careful.");
      assertThat(mia.button("Note")).hasAttribute("aria-pressed", "true");
    }
  }

  @Test
  void aTextThatIsTooLongIsNotCutButSaidToBe() {
    try (Seat mia = writing("Rosa Lind")) {
      mia.composer().fill("x".repeat(20_001));
      assertThat(mia.page().getByText("20,001 characters.")).isVisible();
      assertThat(mia.button("Send")).isDisabled();
      assertThat(mia.composer()).hasValue("x".repeat(20_001));
      mia.composer().fill("short");
      assertThat(mia.button("Send")).isEnabled();
    }
  }

  @Test
  void aFileThatDidNotArriveIsSentOnceMoreByAButton() {
    try (Seat mia = writing("Sven Adler")) {
      mia.page().route("**/rest/switchboard.file.upload", route -> route.abort("connectionreset"));
      mia.page()
          .locator("input[type=file]")
          .setInputFiles(new FilePayload("note.txt", "text/plain", new byte[] {65, 66}));
      assertThat(mia.button("Try again")).isVisible();
      assertThat(mia.button("Send")).isDisabled();
      mia.page().unroute("**/rest/switchboard.file.upload");
      mia.button("Try again").click();
      assertThat(mia.button("Try again")).hasCount(0);
      assertThat(mia.button("Send")).isEnabled();
    }
  }

  @Test
  void theWayBackLeadsToTheDialogBefore() {
    stage.waiting("Tom Berg");
    try (Seat mia = writing("Uwe Fink")) {
      mia.row("Tom Berg").click();
      assertThat(mia.title()).containsText("Tom Berg");
      mia.page().goBack();
      assertThat(mia.title()).containsText("Uwe Fink");
      mia.page().goForward();
      assertThat(mia.title()).containsText("Tom Berg");
    }
  }

  @Test
  void whoLosesADialogToAColleagueIsTold() {
    try (Seat mia = writing("Vera Stein");
        Seat vera = stage.seat("vera").opens("all")) {
      mia.button("Take").click();
      assertThat(mia.button("Close")).isVisible();
      vera.row("Vera Stein").click();
      vera.button("Take over").click();
      assertThat(mia.toast("Vera Novak has Vera Stein now.")).isVisible();
    }
  }
}
