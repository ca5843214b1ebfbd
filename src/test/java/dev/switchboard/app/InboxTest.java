package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What operators do in the inbox, in a real browser against the real server.
final class InboxTest {
  private static final Pattern STREAM = Pattern.compile(".*/realtime.*");

  private final Stage stage = Stage.shared();

  @Test
  void whoeverComesWithoutASessionLogsInAndIsWhereHeWantedToBe() {
    try (BrowserContext visitor = stage.visitor(new Browser.NewContextOptions())) {
      Page page = visitor.newPage();
      page.navigate("/?view=waiting");
      page.getByLabel("E-mail").fill("ines@example.com");
      page.getByLabel("Password").fill(stage.password());
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Waiting");
    }
  }

  @Test
  void whatAClientWritesAppearsByItself() {
    try (Seat vera = stage.seat("vera").opens("all")) {
      Stage.Client nora = stage.client("Nora Field");
      nora.writes("operator");
      assertThat(vera.row("Nora Field")).isVisible();
      vera.row("Nora Field").click();
      assertThat(vera.bubble("I am handing you over to an operator.")).isVisible();
      nora.writes("Are you there?");
      assertThat(vera.bubble("Are you there?")).isVisible();
      assertThat(vera.row("Nora Field").locator(".count")).hasCount(0);
      assertThat(vera.refused().toString()).isEqualTo("[]");
    }
  }

  @Test
  void aHeldKeyRunsThroughTheListAndOpensTheDialogWhereItRests() {
    for (String name : List.of("Runner One", "Runner Two", "Runner Three", "Runner Four")) {
      stage.waiting(name);
    }
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("Runner Four").click();
      assertThat(mia.title()).hasText("Runner Four");
      mia.list().focus();
      List<String> opened = new ArrayList<>();
      mia.page()
          .onRequest(request -> {
            if (request.url().contains("switchboard.inbox.open")) {
              opened.add(request.postData());
            }
          });
      mia.page()
          .evaluate(
              "for (let i = 0; i < 3; i++) document.querySelector('.rows').dispatchEvent(new"
                  + " KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }))");
      assertThat(mia.title()).hasText("Runner One");
      assertThat(mia.row("Runner One")).hasAttribute("aria-selected", "true");
      assertThat(opened).as("the first step, and the rest").hasSizeLessThan(3);
    }
  }

  @Test
  void anAnswerReachesTheServerOfTheClient() {
    Stage.Client paul = stage.client("Paul Brook");
    paul.writes("operator");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("Paul Brook").click();
      mia.button("Take").click();
      mia.answers("Hello Paul, what can I do for you?");
      assertThat(mia.bubble("Hello Paul")).isVisible();
      Stage.soon()
          .untilAsserted(() ->
              assertThat(stage.clients().sentTo(String.valueOf(paul.chat())))
                  .anyMatch(sent -> sent.text().contains("Hello Paul")));
      assertThat(mia.composer()).hasValue("");
    }
  }

  @Test
  void aNoteStaysAmongColleagues() {
    Stage.Client rita = stage.client("Rita Moss");
    rita.writes("operator");
    try (Seat mia = stage.seat("mia").opens("all");
        Seat vera = stage.seat("vera").opens("all")) {
      mia.row("Rita Moss").click();
      vera.row("Rita Moss").click();
      mia.button("Note").click();
      mia.answers("She wrote about this last week.");
      assertThat(vera.bubble("She wrote about this")).hasClass(Pattern.compile(".*note.*"));
      assertThat(stage.clients().sentTo(String.valueOf(rita.chat())))
          .noneMatch(sent -> sent.text().contains("last week"));
    }
  }

  @Test
  void aTransferMovesADialogToAColleague() {
    Stage.Client otis = stage.client("Otis Grant");
    otis.writes("operator");
    try (Seat mia = stage.seat("mia").opens("all");
        Seat tom = stage.seat("tom").opens("mine")) {
      mia.row("Otis Grant").click();
      mia.button("Take").click();
      assertThat(mia.button("Close")).isVisible();
      mia.page().keyboard().press("t");
      mia.picks("Tom", "Tom Okafor");
      assertThat(tom.row("Otis Grant")).isVisible();
    }
  }

  @Test
  void ofTwoWhoTakeOneDialogOneGetsItAndTheOtherIsTold() {
    Stage.Client ivy = stage.client("Ivy Lane");
    ivy.writes("operator");
    try (Seat mia = stage.seat("mia").opens("all");
        Seat tom = stage.seat("tom").opens("all")) {
      mia.row("Ivy Lane").click();
      tom.row("Ivy Lane").click();
      mia.button("Take").click();
      assertThat(tom.page().getByText("With Mia Keller")).isVisible();
      assertThat(tom.button("Take over")).isVisible();
      assertThat(mia.button("Close")).isVisible();
    }
  }

  @Test
  void nothingIsMissingAfterTheNetworkWasCut() {
    Stage.Client uma = stage.client("Uma Reed");
    uma.writes("operator");
    try (Seat vera = stage.seat("vera")) {
      AtomicBoolean cut = new AtomicBoolean();
      List<WebSocketRoute> sockets = new ArrayList<>();
      vera.context()
          .routeWebSocket(
              STREAM,
              socket -> {
                sockets.add(socket);
                if (cut.get()) {
                  socket.close();
                } else {
                  socket.connectToServer();
                }
              });
      vera.context()
          .route(
              STREAM,
              route -> {
                if (cut.get()) {
                  route.abort();
                } else {
                  route.resume();
                }
              });
      vera.opens("all").row("Uma Reed").click();
      assertThat(vera.bubble("I am handing you over")).isVisible();
      cut.set(true);
      sockets.forEach(WebSocketRoute::close);
      assertThat(vera.page().getByText("The connection is gone")).isVisible();
      for (int i = 1; i <= 5; i++) {
        uma.writes("while you were gone " + i);
      }
      cut.set(false);
      vera.page().evaluate("dispatchEvent(new Event('online'))");
      for (int i = 1; i <= 5; i++) {
        assertThat(vera.bubble("while you were gone " + i)).hasCount(1);
      }
      assertThat(vera.page().getByText("The connection is gone")).isHidden();
    }
  }

  @Test
  void aDialogIsAnsweredAndClosedByKeyboardAlone() {
    stage.waiting("Lou Hart");
    try (Seat mia = stage.seat("mia").opens("all")) {
      assertThat(mia.row("Lou Hart")).hasAttribute("aria-posinset", "1");
      mia.page().keyboard().press("j");
      assertThat(mia.title()).hasText("Lou Hart");
      mia.page().keyboard().press("a");
      assertThat(mia.button("Close")).isVisible();
      mia.page().keyboard().press("r");
      assertThat(mia.composer()).isFocused();
      mia.page().keyboard().type("By hand.");
      mia.page().keyboard().press("Control+Enter");
      assertThat(mia.bubble("By hand.")).isVisible();
      mia.page().keyboard().press("Escape");
      mia.page().keyboard().press("e");
      assertThat(mia.row("Lou Hart")).hasCount(0);
      mia.page().keyboard().press("4");
      assertThat(mia.row("Lou Hart")).isVisible();
    }
  }

  @Test
  void theCommandBarFindsWhatCanBeDone() {
    Stage.Client kim = stage.client("Kim Dale");
    kim.writes("operator");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("Kim Dale").click();
      mia.page().keyboard().press("Control+k");
      mia.picks("pin", "Pin");
      assertThat(mia.row("Kim Dale").getByText("pinned")).hasCount(1);
      mia.page().keyboard().press("?");
      assertThat(mia.page().getByRole(AriaRole.DIALOG)).containsText("Keyboard map");
    }
  }

  @Test
  void aDraftIsThereAgainInAnotherBrowser() {
    Stage.Client ned = stage.client("Ned Frost");
    ned.writes("operator");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.row("Ned Frost").click();
      mia.composer().fill("I will look into");
      assertThat(mia.page().getByText("Draft saved")).isVisible();
      try (Seat other = stage.seat("mia").opens("all")) {
        other.row("Ned Frost").click();
        assertThat(other.composer()).hasValue("I will look into");
      }
    }
  }

  @Test
  void aListOfManyDialogsHoldsFewRowsAndScrollsToTheLast() {
    try (Seat vera = stage.seat("vera").opens("closed")) {
      Locator rows = vera.page().getByRole(AriaRole.OPTION);
      assertThat(rows.first()).isVisible();
      assertThat(rows.count()).as("rows in the page").isBetween(1, 39);
      vera.page()
          .waitForFunction(
              "() => {"
                  + " document.querySelector('.rows').scrollTop = 1e6;"
                  + " return document.querySelector('[aria-posinset=\"150\"]'); }");
      assertThat(rows.count()).isLessThan(40);
    }
  }
}
