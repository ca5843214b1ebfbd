package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The line to both browsers is cut for half a minute. Nothing that either of them wrote, or was
/// written to them meanwhile, is missing afterwards, and nothing is there twice.
final class NetworkCutTest {
  private static final double CUT = Duration.ofSeconds(30).toMillis();

  private final Stage stage = Stage.shared();

  private static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en-GB");
  }

  private Seat mia(CuttableProxy proxy) {
    String cookies = Seat.logIn(stage.visitor(proxy.base(), options()), "mia", stage.password());
    BrowserContext context = stage.visitor(proxy.base(), options().setStorageState(cookies));
    context.addInitScript("localStorage.setItem('switchboard.undo', 'off')");
    return new Seat(context, context.newPage());
  }

  private Visitor ana(CuttableProxy proxy) {
    BrowserContext context = stage.visitor(proxy.base(), options());
    return new Visitor(stage.server(), context, context.newPage());
  }

  @Test
  void nothingIsMissingAfterHalfAMinuteWithoutNetwork() throws IOException {
    try (CuttableProxy proxy = new CuttableProxy(stage.server().base());
        Visitor ana = ana(proxy);
        Seat mia = mia(proxy)) {
      ana.opens("/demo").writes("Before the cut");
      assertThat(ana.bubble("Before the cut")).isVisible();
      ana.isAnswered("operator", "Good morning");
      long chat = ana.chat();
      mia.page().navigate("/?chat=" + chat);
      assertThat(mia.bubble("Before the cut")).isVisible();

      proxy.cut();
      ana.writes("Visitor one").writes("Visitor two");
      mia.answers("Operator one");
      mia.answers("Operator two");
      says(chat, "From elsewhere");
      assertThat(ana.window()).containsText("No connection. Trying again.");
      ana.page().waitForTimeout(CUT);
      assertThat(stored(chat)).containsExactly("Before the cut", "Good morning", "From elsewhere");
      proxy.mend();

      List<String> written =
          List.of("Visitor one", "Visitor two", "Operator one", "Operator two", "From elsewhere");
      for (String text : written) {
        assertThat(ana.bubble(text)).hasCount(1, patiently());
        assertThat(mia.bubble(text)).hasCount(1, patiently());
      }
      assertThat(ana.window().locator(".outgoing")).hasCount(0);
      assertThat(ana.window().getByText("No connection.")).hasCount(0);
      assertThat(mia.thread().locator(".failed")).hasCount(0);
      assertThat(stored(chat)).containsOnlyOnceElementsOf(written).hasSize(7);
      assertThat(stored(chat)).containsSubsequence("Visitor one", "Visitor two");
      assertThat(stored(chat)).containsSubsequence("Operator one", "Operator two");
    }
  }

  private static LocatorAssertions.HasCountOptions patiently() {
    return new LocatorAssertions.HasCountOptions().setTimeout(60_000);
  }

  private void says(long chat, String text) {
    Map<String, Object> message = Map.of("DIALOG_ID", "chat" + chat, "MESSAGE", text);
    assertThat(stage.server().rest("operator", "im.message.add", message).status()).isEqualTo(200);
  }

  /// The texts of the dialog as the server has them, oldest first.
  private List<String> stored(long chat) {
    return stage
        .server()
        .rest("supervisor", "switchboard.inbox.open", Map.of("CHAT_ID", chat))
        .json()
        .at("/result/messages")
        .valueStream()
        .filter(message -> !message.at("/author/kind").asString().equals("system"))
        .map(message -> message.path("text").asString())
        .toList();
  }
}
