package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What administrators do on the pages of the administration.
final class AdminTest {
  private final Stage stage = Stage.shared();

  private Seat admin() {
    return stage.seat("admin", Stage.desktop(ColorScheme.LIGHT));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /// Makes a line of its own, so that the demo's stays as others expect it.
  private static Seat newLine(Seat admin, String name) {
    Page page = admin.page();
    page.navigate("/admin/#/lines");
    admin.button("New line").click();
    page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill(name);
    admin.button("Create line").click();
    assertThat(heading(page, "Who answers")).isVisible();
    return admin;
  }

  private String line(String name, String field) {
    return stage
        .server()
        .rest(
            "admin",
            "imopenlines.config.list.get",
            Map.of(
                "PARAMS",
                Map.of("select", new String[] {field}, "filter", Map.of("LINE_NAME", name))))
        .json()
        .at("/result/0/" + field)
        .asString();
  }

  @Test
  void aLineIsChangedInPlaceAndTheChangeIsShownBeforeItIsSaved() {
    try (Seat admin = newLine(admin(), "Policy line")) {
      Page page = admin.page();
      page.getByLabel("New dialogs go to … and pass on after –.").selectOption("strictly");
      page.getByLabel("New dialogs go to – and pass on after ….").first().fill("5");
      page.getByLabel("Clients … greeted.").selectOption("Y");
      admin.button("Edit: The greeting").click();
      page.getByLabel("The greeting").fill("Welcome aboard!");
      admin.button("Review and save").click();

      Locator review = page.getByRole(AriaRole.DIALOG);
      assertThat(review).containsText("No dialog of this line is open now.");
      assertThat(review)
          .containsText("New dialogs go to the least busy operator and pass on after 1 min.");
      assertThat(review)
          .containsText(
              "New dialogs go to the first free operator of the queue and pass on after 5 min.");
      assertThat(review).containsText("Welcome aboard!");
      assertThat(line("Policy line", "QUEUE_TYPE")).isEqualTo("evenly");

      admin.button("Save").click();
      assertThat(page.getByText("Saved.")).isVisible();
      assertThat(line("Policy line", "QUEUE_TYPE")).isEqualTo("strictly");
      assertThat(line("Policy line", "QUEUE_TIME")).isEqualTo("300");
      assertThat(line("Policy line", "WELCOME_MESSAGE_TEXT")).isEqualTo("Welcome aboard!");
      assertThat(admin.button("Review and save")).hasCount(0);
    }
  }

  @Test
  void whatWouldHappenIsPlayedWithSettingsThatNobodyHasSaved() {
    try (Seat admin = newLine(admin(), "Rehearsed line")) {
      Page page = admin.page();
      Locator course =
          page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Nobody answers"));
      assertThat(course).containsText("Ada Lindqvist is asked to take it.");
      assertThat(course).not().containsText("Welcome to the rehearsal!");
      page.getByLabel("Clients … greeted.").selectOption("Y");
      admin.button("Edit: The greeting").click();
      page.getByLabel("The greeting").fill("Welcome to the rehearsal!");
      page.getByLabel("The greeting").blur();
      assertThat(course).containsText("Welcome to the rehearsal!");
      page.getByLabel("The line is open ….").selectOption("Y");
      page.getByLabel("Every day from … to –, by the clock of –.").fill("09:00");
      page.getByLabel("Every day from – to …, by the clock of –.").fill("18:00");
      admin.button("Outside of the hours").click();
      assertThat(page.getByText("When the line is open, by the clock of")).isVisible();
      page.getByText("What would happen").scrollIntoViewIfNeeded();
      Stage.isFineByDayAndByNight(page, "admin-line-rehearsal");
      assertThat(line("Rehearsed line", "WELCOME_MESSAGE_TEXT")).doesNotContain("rehearsal");
      admin.button("Discard").click();
      assertThat(admin.refused()).isEmpty();
    }
  }

  @Test
  void whoSpeaksToTheBrowserOpensHisMenuByTheNameOnIt() {
    try (Seat admin = admin()) {
      admin.page().navigate("/admin/");
      admin.button("Ada Lindqvist").click();
      assertThat(admin.page().getByRole(AriaRole.MENU)).isVisible();
      assertThat(Axe.mismatchedNames(admin.page())).isEmpty();
    }
  }

  @Test
  void theKeyboardNeedNotGoThroughAllSectionsToWhatIsShown() {
    try (Seat admin = admin()) {
      Page page = admin.page();
      page.navigate("/admin/#/skills");
      assertThat(heading(page, "Skills")).isVisible();
      page.keyboard().press("Tab");
      assertThat(admin.button("Skip to the content")).isFocused();
      Stage.picture(page, "admin-skip");
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).isFocused();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Roles")).press("Enter");
      assertThat(heading(page, "Roles")).isVisible();
      assertThat(page.locator("main")).isFocused();
      assertThat(Stage.objections(page)).isEmpty();
    }
  }

  @Test
  void thePeopleOfALineAreAddedAndPutInOrder() {
    try (Seat admin = newLine(admin(), "Queue line")) {
      Page page = admin.page();
      page.getByLabel("Add to the queue…").selectOption("Mia Keller");
      page.getByLabel("Add to the queue…").selectOption("Tom Okafor");
      admin.button("Move Tom Okafor up").click();
      admin.button("Take Ada Lindqvist out of the queue").click();
      admin.button("Review and save").click();
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Tom Okafor, Mia Keller");
      admin.button("Save").click();
      assertThat(page.getByText("Saved.")).isVisible();
      page.reload();
      assertThat(page.locator("ol li .name").first()).hasText("Tom Okafor");
      assertThat(page.locator("ol li .name")).hasCount(2);
    }
  }

  @Test
  void whatSomebodyElseHasChangedMeanwhileIsSaidBeforeSaving() {
    try (Seat admin = newLine(admin(), "Shared line")) {
      Page page = admin.page();
      page.getByLabel("Clients … greeted.").selectOption("Y");
      String id = page.url().substring(page.url().lastIndexOf('/') + 1);
      stage
          .server()
          .rest(
              "admin",
              "imopenlines.config.update",
              Map.of("CONFIG_ID", id, "PARAMS", Map.of("WELCOME_MESSAGE", "Y", "MAX_CHAT", 7)));
      page.getByLabel("It … new dialogs.").selectOption("N");
      admin.button("Review and save").click();
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("It does not take new dialogs.");
      admin.button("Save").click();
      assertThat(page.getByText("Saved.")).isVisible();

      assertThat(line("Shared line", "MAX_CHAT")).isEqualTo("7");
      assertThat(line("Shared line", "ACTIVE")).isEqualTo("N");
    }
  }

  @Test
  void aLineIsDeletedAfterAQuestion() {
    try (Seat admin = newLine(admin(), "Short line")) {
      Page page = admin.page();
      admin.button("Delete line").click();
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Delete Short line?");
      page.getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON)
          .filter(new Locator.FilterOptions().setHasText("Delete line"))
          .click();
      assertThat(heading(page, "Lines")).isVisible();
      assertThat(page.getByText("Customer care")).isVisible();
      assertThat(page.getByText("Short line")).hasCount(0);
    }
  }

  @Test
  void aPersonIsAddedGivenARoleAndLetInByALink() {
    try (Seat admin = admin()) {
      Page page = admin.page();
      page.navigate("/admin/#/people");
      admin.button("Add person").click();
      page.getByLabel("First name").fill("Noor");
      page.getByLabel("Last name").fill("Haddad");
      page.getByLabel("E-mail", new Page.GetByLabelOptions().setExact(true))
          .fill("noor@example.com");
      page.getByLabel("Role", new Page.GetByLabelOptions().setExact(true))
          .selectOption("supervisor");
      page.getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON)
          .filter(new Locator.FilterOptions().setHasText("Add person"))
          .click();
      admin.button("Make a login link").click();
      String link = page.getByLabel("Login link for Noor Haddad").inputValue();
      admin.button("Close").last().click();
      assertThat(page.getByRole(AriaRole.LISTITEM).filter(having("Noor Haddad")))
          .containsText("Supervisor");
      try (var other = stage.visitor(new Browser.NewContextOptions().setLocale("en-GB"))) {
        Page inbox = other.newPage();
        inbox.navigate(link);
        inbox.getByLabel("Choose a password").fill("long enough");
        inbox.getByText("Log in").last().click();
        assertThat(inbox.locator("main .list")).isVisible();
      }
    }
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void aQuickReplyIsWrittenChangedAndDeleted() {
    try (Seat admin = admin()) {
      Page page = admin.page();
      page.navigate("/admin/#/replies");
      admin.button("New quick reply").click();
      page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("Hours");
      page.getByLabel("Shortcut").fill("openhours");
      page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("From 9 to 18.");
      admin.button("Save").click();
      assertThat(page.getByText("/openhours")).isVisible();
      page.getByText("/openhours").click();
      page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("From 8 to 18.");
      admin.button("Save").click();
      assertThat(page.getByText("From 8 to 18.")).isVisible();
      page.getByText("/openhours").click();
      admin.button("Delete").click();
      admin.button("Delete for good").click();
      assertThat(page.getByText("/openhours")).hasCount(0);
    }
  }

  @Test
  void whoMayNothingHereIsToldSo() {
    try (Seat otto = stage.seat("otto", Stage.desktop(ColorScheme.LIGHT))) {
      otto.page().navigate("/admin/");
      assertThat(heading(otto.page(), "Nothing here is open to you")).isVisible();
      assertThat(Stage.objections(otto.page())).isEmpty();
    }
  }

  @Test
  void axeHasNothingAgainstTheAdministration() {
    try (Seat admin = admin()) {
      Page page = admin.page();
      shows(admin, "lines", "Customer care");
      shows(admin, "lines/1", "Who answers");
      page.getByLabel("Clients … greeted.").selectOption("Y");
      admin.button("Review and save").click();
      assertThat(page.getByText("are open now")).isVisible();
      Stage.isFineByDayAndByNight(page, "admin-review");
      admin.button("Cancel").click();
      admin.button("Discard").click();
      shows(admin, "people", "Mia Keller");
      page.getByText("Mia Keller").click();
      assertThat(page.getByLabel("First name")).isVisible();
      Stage.isFineByDayAndByNight(page, "admin-person");
      page.keyboard().press("Escape");
      shows(admin, "replies", "Texts that operators write");
      shows(admin, "setup", "Your first message");
    }
  }

  private static void shows(Seat admin, String place, String text) {
    admin.page().navigate("/admin/#/" + place);
    assertThat(admin.page().getByText(text).first()).isVisible();
    Stage.isFineByDayAndByNight(admin.page(), "admin-" + place.replace('/', '-'));
    assertThat(admin.refused().toString()).isEqualTo("[]");
  }

  private static void isFine(Seat seat, String picture) {
    Stage.picture(seat.page(), picture);
    assertThat(Stage.objections(seat.page())).isEmpty();
    assertThat(seat.refused().toString()).isEqualTo("[]");
  }

  @Test
  void onAPhoneInArabicTheSectionsAreAListOfTheirOwn() {
    try (Seat admin = stage.seat("admin", Stage.phone())) {
      admin.context().addInitScript("localStorage.setItem('switchboard.language', 'ar')");
      Page page = admin.page();
      page.navigate("/admin/");
      assertThat(page.locator("html")).hasAttribute("dir", "rtl");
      isFine(admin, "admin-phone-sections");
      page.getByText("الخطوط", new Page.GetByTextOptions().setExact(true)).tap();
      page.getByText("Customer care").tap();
      assertThat(page.getByText("من يجيب")).isVisible();
      isFine(admin, "admin-phone-line");
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(390);
    }
  }

  @Test
  void whatIsRefusedInADialogIsSaidAboveItInTheReadersLanguage() {
    try (Seat ada = stage.seat("admin", new Browser.NewContextOptions().setLocale("de-DE"))) {
      Page page = ada.page();
      page.navigate("/admin/#/people");
      ada.button("Person hinzufügen").click();
      Locator form = page.getByRole(AriaRole.DIALOG);
      form.getByLabel("Vorname").fill("Mia");
      form.getByLabel("E-Mail").fill("mia@example.com");
      page.keyboard().press("Enter");
      assertThat(page.getByText("Diese E-Mail-Adresse hat schon jemand.")).isVisible();
      assertThat(page.locator(".toasts:popover-open")).hasCount(1);
      assertThat(form.getByLabel("Vorname")).hasValue("Mia");
    }
  }
}
