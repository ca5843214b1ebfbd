package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/// The page that names what proxies block, for people who have not logged in.
final class ConnectionPageTest {
  private final Stage stage = Stage.shared();

  private BrowserContext somebody() {
    return stage.visitor(
        new Browser.NewContextOptions().setViewportSize(800, 640).setLocale("en-GB"));
  }

  @Test
  void withNothingBetweenEveryWayWorks() {
    try (BrowserContext context = somebody()) {
      Page page = context.newPage();
      page.navigate("/connection/");
      assertThat(page.locator(".works")).hasCount(3);
      assertThat(page.locator("dd").first()).hasText("Uses: WebSocket");
      assertThat(page.locator("dd").last()).hasText("Uses: Server-sent events");
      Stage.picture(page, "connection");
      assertThat(Stage.objections(page)).isEmpty();
    }
  }

  @Test
  void whatAProxyKeepsBackOrBlocksIsNamed() {
    try (BrowserContext context = somebody()) {
      Page page = context.newPage();
      page.routeWebSocket("**/connection/stream", socket -> socket.close());
      page.route(
          "**/connection/stream",
          route -> {
            if (route.request().headers().getOrDefault("accept", "").contains("event-stream")) {
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/event-stream")
                      .setBody("data: 1\n\ndata: 2\n\ndata: 3\n\n"));
            } else {
              route.resume();
            }
          });
      page.navigate("/connection/");
      assertThat(page.locator(".blocked")).hasCount(1);
      assertThat(page.locator(".held")).hasCount(1);
      assertThat(page.getByText("Allow the headers Upgrade and Connection there.")).isVisible();
      assertThat(page.getByText("Switch its buffering off for this server.")).isVisible();
      assertThat(page.locator("dd").first()).hasText("Uses: Long poll");
      assertThat(Stage.objections(page)).isEmpty();
    }
  }
}
