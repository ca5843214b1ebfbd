package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How the pages look, and whether everybody can use them. Leaves a picture of each screen in
/// `target/screens/`.
final class InboxLooksTest {
  private static final String GERMAN =
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft ";

  private final Stage stage = Stage.shared();

  @Test
  void axeHasNothingAgainstAnyScreen() {
    String name = "Lena Hartmann";
    Stage.Client client = stage.client(name);
    client.writes("menu");
    client.writes("Talk to an operator");
    client.writes("Hi, I was charged [b]twice[/b] for order 10432, see https://example.com/bill.");
    try (Seat mia = stage.seat("mia", Stage.desktop(ColorScheme.LIGHT)).opens("all")) {
      mia.row(name).click();
      assertThat(mia.bubble("charged twice")).isVisible();
      Stage.isFineByDayAndByNight(mia.page(), "inbox-waiting");
      mia.button("Take").click();
      assertThat(mia.button("Close")).isVisible();
      mia.button("Note").click();
      mia.answers("The second charge is an authorisation, it drops after 3 days. Ticket 2211.");
      assertThat(mia.bubble("authorisation")).isVisible();
      mia.button("Answer").click();
      mia.answers(
          "Hello, I see two entries, but only one is a real charge. Could you send me the invoice"
              + " so that I can match it?");
      client.writes("Sure, here it is: https://example.com/invoice-10432.pdf");
      assertThat(mia.composer()).hasValue("");
      Stage.isFineByDayAndByNight(mia.page(), "inbox");
      sheets(mia);
      assertThat(mia.refused().toString()).isEqualTo("[]");
    }
  }

  private static void sheets(Seat mia) {
    Page page = mia.page();
    page.locator("h1").click();
    for (List<String> sheet :
        List.of(
            List.of("Control+k", "commands"),
            List.of("t", "transfer"),
            List.of("?", "keys"),
            List.of("f", "search"))) {
      page.keyboard().press(sheet.getFirst());
      assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
      Stage.isFineByDayAndByNight(page, "sheet-" + sheet.getLast());
      page.keyboard().press("Escape");
      assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }
  }

  private static void isFine(Seat seat, String picture) {
    Stage.picture(seat.page(), picture);
    assertThat(Stage.objections(seat.page())).isEmpty();
    assertThat(seat.refused().toString()).isEqualTo("[]");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void theLoginIsOfTheSameCloth(ColorScheme scheme) {
    try (BrowserContext visitor = stage.visitor(Stage.desktop(scheme))) {
      Page page = visitor.newPage();
      page.navigate("/");
      page.getByLabel("Password").fill("wrong");
      page.getByLabel("E-mail").fill("nobody@example.com");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
      Stage.picture(page, "login-" + scheme.name().toLowerCase(Locale.ROOT));
      assertThat(Stage.objections(page)).isEmpty();
      assertThat((Boolean) page.evaluate("document.styleSheets.length === 1")).isTrue();
    }
  }

  @Test
  void onAPhoneOneColumnIsShownAtATimeAndBackLeadsToTheList() {
    Stage.Client client = stage.client("Lea Klein");
    client.writes("operator");
    client.writes(GERMAN.repeat(10));
    try (Seat mia = stage.seat("mia", Stage.phone()).opens("all")) {
      assertThat(mia.row("Lea Klein")).isVisible();
      isFine(mia, "phone-list");
      mia.row("Lea Klein").tap();
      assertThat(mia.bubble("Donaudampf")).isVisible();
      assertThat(mia.row("Lea Klein")).isHidden();
      isFine(mia, "phone-thread");
      assertThat(wide(mia.page())).isLessThanOrEqualTo(390);
      mia.page().goBack();
      assertThat(mia.row("Lea Klein")).isVisible();
    }
  }

  @Test
  void inArabicThePageRunsFromRightToLeft() {
    Stage.Client client = stage.client("نور حداد");
    client.writes("operator");
    client.writes("شكرًا، وصلت الطلبية اليوم");
    Browser.NewContextOptions options = Stage.desktop(ColorScheme.LIGHT).setLocale("ar");
    try (Seat mia = stage.seat("mia", options)) {
      mia.context().addInitScript("localStorage.setItem('switchboard.language', 'ar')");
      mia.opens("all");
      mia.row("نور حداد").click();
      assertThat(mia.bubble("وصلت")).isVisible();
      assertThat(mia.page().locator("html")).hasAttribute("dir", "rtl");
      assertThat(mia.list().boundingBox().x).isGreaterThan(mia.thread().boundingBox().x);
      isFine(mia, "inbox-arabic");
    }
  }

  @Test
  void longNamesAndTextsStayWithinTheirPlaces() {
    String name = (GERMAN + "der Ältere").substring(0, 80);
    Stage.Client client = stage.client(name);
    client.writes("operator");
    client.writes(GERMAN.repeat(50).substring(0, 4000));
    try (Seat mia =
        stage
            .seat("mia", new Browser.NewContextOptions().setViewportSize(1000, 700))
            .opens("all")) {
      mia.row(name).click();
      assertThat(mia.bubble("Donaudampf")).isVisible();
      isFine(mia, "inbox-long");
      assertThat(wide(mia.page())).isLessThanOrEqualTo(1000);
    }
  }

  @Test
  void inANarrowListEveryViewIsInSightAndNamesComeBeforeTags() {
    String name = "Maxi Oberhuber";
    stage.waiting(name);
    try (Seat mia = stage.seat("mia")) {
      mia.context()
          .addInitScript(
              "localStorage.setItem('switchboard.list', '260');"
                  + "localStorage.setItem('switchboard.language', 'de')");
      mia.opens("all").row(name).click();
      assertThat(mia.title()).hasText(name);
      long chat = Long.parseLong(mia.page().url().replaceAll(".*chat=", ""));
      stage.rest(
          "switchboard.tag.add",
          Map.of("CHAT_ID", chat, "TAGS", List.of("a tag that is long", "returns")));
      assertThat(mia.row(name).locator(".tag")).hasCount(2);
      Stage.picture(mia.page(), "inbox-narrow-list");
      assertThat(isCut(mia.page(), ".list > nav")).isFalse();
      assertThat(isCut(mia.page(), "[aria-selected=true] .who bdi")).isFalse();
    }
  }

  private static boolean isCut(Page page, String selector) {
    return (Boolean) page.locator(selector).first().evaluate("e => e.scrollWidth > e.clientWidth");
  }

  private static int wide(Page page) {
    return (Integer) page.evaluate("document.documentElement.scrollWidth");
  }

  @Test
  void axeWouldSaySoIfSomethingWereWrong() {
    try (BrowserContext visitor = stage.visitor(new Browser.NewContextOptions())) {
      Page page = visitor.newPage();
      page.navigate("/login/");
      assertThat(Stage.objections(page)).isEmpty();
      page.evaluate(
          "document.querySelector('main, body').append(document.createElement('button'))");
      assertThat(Stage.objections(page)).singleElement().asString().startsWith("button-name: ");
    }
  }
}
