package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page that is opened, and does not get what it needs, or is left before it is there.
final class OpeningTest {
  private final Stage stage = Stage.shared();

  private static List<String> faults(Page page) {
    List<String> faults = new CopyOnWriteArrayList<>();
    page.onPageError(faults::add);
    return faults;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?view=all", "/admin/", "/board/"})
  void whoHasNotLoggedInIsSentToTheLoginAndNothingElse(String address) {
    try (BrowserContext context = stage.visitor(new Browser.NewContextOptions())) {
      Page page = context.newPage();
      List<String> faults = faults(page);
      page.route(
          url -> url.endsWith("/session"),
          route -> route.fulfill(new Route.FulfillOptions().setStatus(401).setBody("{}")));
      page.navigate(address);
      assertThat(page.getByLabel("Password")).isVisible();
      assertThat(faults).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?view=all", "/admin/", "/board/"})
  void withoutTheSessionThePageSaysSoAndComesBackByItself(String address) {
    try (Seat admin = stage.seat("admin", Stage.desktop(ColorScheme.LIGHT))) {
      Page page = admin.page();
      List<String> faults = faults(page);
      page.route("**/session", Route::abort);
      page.navigate(address);
      assertThat(page.getByRole(AriaRole.HEADING)).hasText("No connection");
      assertThat(Stage.objections(page)).isEmpty();
      page.unroute("**/session");
      assertThat(page.getByText("No connection")).hasCount(0);
      assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void aServerWithAFaultIsNotTakenForAMissingNetwork() {
    try (Seat admin = stage.seat("admin", Stage.desktop(ColorScheme.LIGHT))) {
      Page page = admin.page();
      page.route(
          "**/session",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setStatus(500)
                      .setBody("{\"error\":\"INTERNAL_SERVER_ERROR\"}")));
      page.navigate("/");
      assertThat(page.getByRole(AriaRole.HEADING)).hasText("Something went wrong");
      assertThat(page.locator("main")).containsText("(INTERNAL_SERVER_ERROR)");
      assertThat(Stage.objections(page)).isEmpty();
      page.unroute("**/session");
      page.getByText("Try again").click();
      assertThat(page.getByText("Something went wrong")).hasCount(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?view=all", "/admin/", "/board/"})
  void whateverElseDoesNotComeIsNoFaultOfThePage(String address) {
    try (Seat admin = stage.seat("admin")) {
      Page page = admin.page();
      List<String> faults = faults(page);
      List<String> missed = new CopyOnWriteArrayList<>();
      page.onRequestFailed(request -> missed.add(request.url()));
      page.route("**/rest/**", Route::abort);
      page.navigate(address);
      page.waitForCondition(() -> missed.size() > 1);
      assertThat(page.locator("main")).isVisible();
      // a page that asks again while the browser is closed has nobody left to refuse it
      page.unroute("**/rest/**");
      page.navigate("/health/live");
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void aPageThatIsLeftWhileItOpensLeavesNothingBehind() {
    try (Seat admin = stage.seat("admin")) {
      Page page = admin.page();
      List<String> faults = faults(page);
      for (String held :
          List.of("**/session", "**/rest/methods", "**/rest/switchboard.inbox.list")) {
        List<Route> routes = new CopyOnWriteArrayList<>();
        page.route(held, routes::add);
        page.navigate("/?view=all");
        page.waitForCondition(() -> !routes.isEmpty());
        page.navigate("/login/");
        page.unroute(held);
      }
      assertThat(faults).isEmpty();
    }
  }
}
