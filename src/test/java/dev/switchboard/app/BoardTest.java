package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What supervisors do on the board, in a real browser against the real server.
final class BoardTest {
  private final Stage stage = Stage.shared();

  private static void opens(Seat seat, String page) {
    seat.page().navigate("/board/?page=" + page);
    assertThat(seat.page().locator("main h1")).isVisible();
  }

  private static Locator table(Page page, String name) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void whoeverWritesAppearsOnTheLiveBoardByHimself() {
    try (Seat vera = stage.seat("vera")) {
      vera.page().navigate("/");
      vera.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Board")).click();
      Locator waiting =
          table(vera.page(), "Lines").locator("tbody tr").first().locator("td").first();
      assertThat(waiting).hasText(Pattern.compile("[0-9]+"));
      int before = Integer.parseInt(waiting.innerText().strip());
      stage.client("Bea Ford").writes("operator");
      assertThat(waiting).hasText(String.valueOf(before + 1));
      assertThat(vera.refused().toString()).isEqualTo("[]");
    }
  }

  @Test
  void aSupervisorReadsWhatWasSaidAndMarksIt() {
    stage.waiting("Cora Fenn");
    stage.sweep();
    try (Seat vera = stage.seat("vera")) {
      opens(vera, "sessions");
      Page page = vera.page();
      page.getByLabel("State").selectOption("closed");
      page.getByLabel("Mark", new Page.GetByLabelOptions().setExact(true)).selectOption("N");
      page.getByLabel("Client", new Page.GetByLabelOptions().setExact(true)).fill("Cora Fenn");
      assertThat(table(page, "Sessions").locator("tbody tr")).hasCount(1);
      Locator first = table(page, "Sessions").locator("tbody tr");
      assertThat(first.getByText("Closed")).isVisible();
      first.getByRole(AriaRole.BUTTON).click();
      assertThat(page.getByRole(AriaRole.LOG).locator(".bubble").first()).isVisible();
      page.locator("form label").filter(new Locator.FilterOptions().setHasText("4 stars")).click();
      page.getByLabel("Comment").fill("Kind and to the point.");
      vera.button("Rate").click();
      assertThat(first.getByRole(AriaRole.IMG)).hasText("★★★★");
      assertThat(vera.refused().toString()).isEqualTo("[]");
    }
  }

  @Test
  void aReportIsAChartATableAndAFile() throws IOException {
    try (Seat vera = stage.seat("vera")) {
      opens(vera, "reports");
      Page page = vera.page();
      assertThat(page.getByRole(AriaRole.IMG)).isVisible();
      page.getByLabel("By", new Page.GetByLabelOptions().setExact(true)).selectOption("operator");
      Locator table = table(page, "How much comes in?");
      assertThat(table.getByRole(AriaRole.ROWHEADER).getByText("Mia Keller")).isVisible();
      assertThat(table.getByText("Opened")).hasCount(0);
      page.getByLabel("Compare with the days before").check();
      assertThat(table.locator("small").first()).isVisible();
      Download file = page.waitForDownload(() -> vera.button("Download CSV").click());
      assertThat(file.suggestedFilename()).startsWith("volume-by-operator-");
      assertThat(Files.readString(file.path()))
          .startsWith("\uFEFFoperator,name,closed,closed_before,spam,spam_before\r\n")
          .contains("Mia Keller");
      vera.button("What exactly is counted?").click();
      assertThat(page.getByText("A session belongs to the line it is on")).isVisible();
      assertThat(vera.refused().toString()).isEqualTo("[]");
    }
  }

  @Test
  void operatorsDoNotSeeTheBoard() {
    try (Seat mia = stage.seat("mia").opens("mine")) {
      assertThat(mia.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Board")))
          .hasCount(0);
      mia.page().navigate("/board/");
      assertThat(mia.page().getByText("This is for supervisors")).isVisible();
      assertThat(mia.page().getByRole(AriaRole.TABLE)).hasCount(0);
    }
  }

  @Test
  void axeHasNothingAgainstTheBoard() {
    stage.waiting("Cleo Marten");
    try (Seat vera = stage.seat("vera", Stage.desktop(ColorScheme.LIGHT))) {
      Page page = vera.page();
      opens(vera, "live");
      assertThat(table(page, "Operators").getByText("Mia Keller")).isVisible();
      Stage.isFineByDayAndByNight(page, "board-live");
      opens(vera, "sessions");
      table(page, "Sessions").getByRole(AriaRole.BUTTON).getByText("Cleo Marten").click();
      assertThat(page.getByRole(AriaRole.LOG).locator(".bubble").first()).isVisible();
      Stage.isFineByDayAndByNight(page, "board-sessions");
      opens(vera, "reports");
      assertThat(page.getByRole(AriaRole.IMG)).isVisible();
      Stage.isFineByDayAndByNight(page, "board-reports");
      assertThat(vera.refused().toString()).isEqualTo("[]");
    }
  }

  @Test
  void onAPhoneAndFromRightToLeftNothingSticksOut() {
    try (Seat vera = stage.seat("vera", Stage.phone())) {
      for (String name : new String[] {"live", "sessions", "reports"}) {
        opens(vera, name);
        assertThat(vera.page().getByRole(AriaRole.TABLE).first()).isVisible();
        isFine(vera, "board-phone-" + name);
        assertThat((Integer) vera.page().evaluate("document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(390);
      }
    }
    Browser.NewContextOptions options = Stage.desktop(ColorScheme.LIGHT).setLocale("ar");
    try (Seat vera = stage.seat("vera", options)) {
      vera.context().addInitScript("localStorage.setItem('switchboard.language', 'ar')");
      opens(vera, "reports");
      assertThat(vera.page().getByRole(AriaRole.IMG)).isVisible();
      assertThat(vera.page().locator("html")).hasAttribute("dir", "rtl");
      isFine(vera, "board-arabic");
    }
  }

  private static void isFine(Seat seat, String picture) {
    Stage.picture(seat.page(), picture);
    assertThat(Stage.objections(seat.page())).isEmpty();
    assertThat(seat.refused().toString()).isEqualTo("[]");
  }
}
