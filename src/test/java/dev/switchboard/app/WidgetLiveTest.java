package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// What a visitor and an operator see of each other while it happens.
final class WidgetLiveTest {
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

  private final Stage stage = Stage.shared();

  private Visitor visitor() {
    BrowserContext context =
        stage.visitor(new Browser.NewContextOptions().setViewportSize(1100, 760));
    return new Visitor(stage.server(), context, context.newPage());
  }

  @Test
  void bothSidesSeeWhoWritesAndWhatWasRead() {
    try (Visitor ana = visitor().opens("/demo").writes("Can you see me writing?");
        Seat mia = stage.seat("mia")) {
      assertThat(ana.bubble("Can you see me")).isVisible();
      assertThat(ana.window().locator(".mark")).hasText("Sent");
      ana.isAnswered("operator", "Yes.");
      mia.page().navigate("/?chat=" + ana.chat());
      assertThat(mia.bubble("Yes.")).isVisible();
      assertThat(mia.thread()).containsText("Read");
      ana.writes("Good");
      assertThat(ana.window().locator(".mark.seen")).isVisible();
      ana.composer().pressSequentially("And n");
      assertThat(mia.page().getByText("is typing")).isVisible();
      mia.composer().pressSequentially("Hm");
      assertThat(ana.window().locator(".typing")).containsText("Mia Keller is typing");
      ana.leaves();
      ana.isAnswered("operator", "One more thing.");
      assertThat(mia.thread()).containsText("Delivered");
      assertThat(ana.launcher("Open the chat (1)")).isVisible();
    }
  }

  @Test
  void filesGoBothWaysAndPicturesAreSeen() {
    try (Visitor ana = visitor().opens("/demo").writes("My frame is broken");
        Seat mia = stage.seat("mia")) {
      assertThat(ana.bubble("My frame")).isVisible();
      Locator picker = ana.window().locator("input[type=file]");
      picker.setInputFiles(
          new FilePayload[] {
            new FilePayload("frame.png", "image/png", PICTURE),
            new FilePayload("bill.pdf", "application/pdf", "%PDF-1.7 bill".getBytes(UTF_8))
          });
      assertThat(ana.window().locator("a.picture img")).isVisible();
      assertThat(ana.window().locator("a.file")).containsText("bill.pdf");
      assertThat(ana.window().locator(".outgoing")).hasCount(0);
      ana.isAnswered("operator", "I see.");
      mia.page().navigate("/?chat=" + ana.chat());
      assertThat(mia.thread().getByText("bill.pdf")).isVisible();
      assertThat(Stage.objections(ana.page())).isEmpty();
      assertThat(ana.refused().toString()).isEqualTo("[]");
    }
  }

  @Test
  void aFileThatIsTooLargeIsNotSentAtAll() {
    try (Visitor ana = visitor().opens("/demo")) {
      ana.page()
          .evaluate(
              "() => { const box = document.querySelector('switchboard-chat').shadowRoot;"
                  + " const files = new DataTransfer();"
                  + " files.items.add(new File([new Uint8Array(21 << 20)], 'big.bin'));"
                  + " const drop = new DragEvent('drop', {dataTransfer: files, bubbles: true});"
                  + " box.querySelector('.window').dispatchEvent(drop); }");
      assertThat(ana.window()).containsText("Too large: at most 20 MB.");
      ana.page().getByText("Remove").click();
      assertThat(ana.window().locator(".outgoing")).hasCount(0);
    }
  }

  @Test
  void whereStreamsAreKeptBackTheChatAsksInstead() {
    try (Visitor ana = visitor()) {
      List<String> asked = new CopyOnWriteArrayList<>();
      ana.page()
          .route(
              "**/livechat/*/stream*",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setStatus(200)
                          .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                          .setContentType("text/html")
                          .setBody("blocked by your company")));
      ana.page().onRequest(request -> asked.add(request.url()));
      ana.opens("/demo").writes("Behind a proxy");
      assertThat(ana.bubble("Behind a proxy")).isVisible();
      ana.isAnswered("operator", "I hear you.");
      assertThat(ana.bubble("I hear you.")).isVisible();
      assertThat(asked).anyMatch(address -> address.contains("/events?wait=25"));
      assertThat(ana.window().getByText("No connection.")).hasCount(0);
    }
  }

  @Test
  void whatWasBeingWrittenWaitsOnTheNextPage() {
    try (Visitor ana = visitor().opens("/demo")) {
      ana.composer().pressSequentially("I was about to");
      ana.page().reload();
      assertThat(ana.composer()).hasValue("I was about to");
      Page tab = ana.context().newPage();
      tab.navigate("/demo");
      assertThat(new Visitor(stage.server(), ana.context(), tab).launcher("Open the chat"))
          .isVisible();
    }
  }
}
