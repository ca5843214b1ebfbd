package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.switchboard.platform.json.Json;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What administrators do in the machine room, in a real browser against the whole server.
final class OperationsPageTest {
  private static final AtomicInteger CHATS = new AtomicInteger(88_000);
  private static final List<String> SECTIONS =
      List.of("channels", "deliveries", "agents", "applications", "audit", "system");

  private final Stage stage = Stage.shared();

  /// A channel of its own, whose answers go where the test says.
  private final class Outlet {
    private final String webhook;
    private final long id;

    Outlet(String url) {
      JsonNode agents = rest("switchboard.agent.list", Map.of());
      JsonNode made =
          rest(
              "switchboard.omnichannel.add",
              Map.of(
                  "LINE",
                  stage.server().key("/line"),
                  "BOT_ID",
                  agents.at("/0/bot").asLong(),
                  "TITLE",
                  "Shop in the harbour",
                  "URL",
                  url));
      id = made.path("ID").asLong();
      webhook = URI.create(made.path("WEBHOOK").asString()).getPath();
      rest("switchboard.omnichannel.update", Map.of("ID", id, "ACTIVE", "Y"));
    }

    /// @return the client's chat
    String hears(String text) {
      int chat = CHATS.incrementAndGet();
      String body =
          """
          {"event":"new_message","chat_id":%d,"visitor":{"id":"v%d"},
           "message":{"id":"m%d","kind":"visitor","text":"%s"}}\
          """
              .formatted(chat, chat, chat, text);
      stage.server().post(webhook, LiveServer.JSON, body.getBytes(UTF_8));
      return Integer.toString(chat);
    }

    void movesTo(String url) {
      rest("switchboard.omnichannel.update", Map.of("ID", id, "URL", url));
    }

    void piles(int count) {
      Stage.soon()
          .until(() ->
              rest(
                          "switchboard.delivery.list",
                          Map.of("STATE", "parked", "DESTINATION", "omnichannel:" + id))
                      .path("items")
                      .size()
                  >= count);
    }

    void goes() {
      rest("switchboard.omnichannel.update", Map.of("ID", id, "ACTIVE", "N"));
    }
  }

  private JsonNode rest(String method, Map<String, Object> parameters) {
    return stage.server().rest("admin", method, parameters).json().path("result");
  }

  private Seat admin(String section) {
    return admin(section, Stage.desktop(ColorScheme.LIGHT));
  }

  private Seat admin(String section, Browser.NewContextOptions options) {
    Seat seat = stage.seat("admin", options);
    if ("ar".equals(options.locale)) {
      seat.context().addInitScript("localStorage.setItem('switchboard.language', 'ar')");
    }
    seat.page().navigate("/admin/#/" + section);
    seat.page().locator("h1").first().waitFor();
    return seat;
  }

  private boolean arrived(String chat) {
    return !stage.clients().sentTo(chat).isEmpty();
  }

  @Test
  void aParkedDeliveryIsSeenInspectedSentAgainAndArrives() {
    Outlet outlet = new Outlet(stage.server().base() + "/nobody");
    String chat = outlet.hears("Anchor");
    outlet.piles(1);
    try (Seat ada = admin("deliveries/to/omnichannel:" + outlet.id)) {
      Page page = ada.page();
      page.getByRole(AriaRole.LINK).filter(text("Shop in the harbour")).first().click();
      assertThat(page.getByText("You said: Anchor")).isVisible();
      assertThat(page.getByRole(AriaRole.HEADING).filter(text("What came back: 404"))).isVisible();
      outlet.movesTo(stage.clients().url());
      ada.button("Send again").click();
      Stage.soon().until(() -> arrived(chat));
      assertThat(page.getByText("Back in line: 1")).isVisible();
      assertThat(ada.refused()).isEmpty();
    } finally {
      outlet.goes();
    }
  }

  @Test
  void everythingThatIsParkedForAReceiverIsSentAgainAtOnce() {
    Outlet outlet = new Outlet(stage.server().base() + "/nobody");
    List<String> chats = List.of(outlet.hears("one"), outlet.hears("two"), outlet.hears("three"));
    outlet.piles(3);
    outlet.movesTo(stage.clients().url());
    try (Seat ada = admin("deliveries/to/omnichannel:" + outlet.id)) {
      ada.button("Send all again (3)").click();
      assertThat(ada.page().getByText("Back in line: 3")).isVisible();
      Stage.soon().until(() -> chats.stream().allMatch(this::arrived));
    } finally {
      outlet.goes();
    }
  }

  @Test
  void aWebhookIsMadeShownOnceAndWorks() {
    try (Seat ada = admin("applications")) {
      Page page = ada.page();
      ada.button("New webhook").click();
      page.getByLabel("Name").fill("Weekly report");
      page.getByLabel("user", new Page.GetByLabelOptions().setExact(true)).check();
      ada.button("Make it").click();
      String url = page.locator("dialog code").first().innerText();
      assertThat(Stage.objections(page)).isEmpty();
      ada.button("Done").click();
      LiveServer.Answer answer =
          stage
              .server()
              .post(
                  URI.create(url).getPath() + "user.current",
                  LiveServer.JSON,
                  Json.bytes(Map.of()));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(page.getByText("Weekly report")).isVisible();
      page.navigate("/admin/#/audit");
      assertThat(page.getByText("made the webhook Weekly report")).isVisible();
    }
  }

  @Test
  void anAgentIsTriedAndTrained() {
    try (Seat ada = admin("agents")) {
      Page page = ada.page();
      page.getByRole(AriaRole.LINK).filter(text("Demo agent")).click();
      page.getByLabel("Message").fill("menu");
      page.getByLabel("Message").press("Enter");
      assertThat(page.getByRole(AriaRole.LOG).getByRole(AriaRole.BUTTON).first()).isVisible();
      page.getByRole(AriaRole.LOG).getByRole(AriaRole.BUTTON).first().click();
      assertThat(page.getByRole(AriaRole.LOG).getByText("Slots").nth(1)).isVisible();
      ada.button("Train").click();
      assertThat(page.getByText("answers new dialogs")).isVisible();
      assertThat(Stage.objections(page)).isEmpty();
      Stage.picture(page, "admin-agent-light");
    }
  }

  @Test
  void anAgentBeginsWithAnExampleAndCanBeTakenBackCopiedAndDeleted() {
    try (Seat ada = admin("agents")) {
      Page page = ada.page();
      ada.button("New agent").click();
      page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("Walker");
      page.getByRole(AriaRole.DIALOG).getByText("New agent").last().click();
      page.getByLabel("Message").fill("Hi");
      page.getByLabel("Message").press("Enter");
      assertThat(page.getByRole(AriaRole.LOG).getByText("Opening hours")).isVisible();
      ada.button("Train").click();
      assertThat(page.getByText("version 1 answers new dialogs")).isVisible();

      Locator script = page.getByLabel("Edit it as text (JSON)");
      script.fill(script.inputValue().replace("Hello! How can I help?", "{{ 1 / 0 }}"));
      ada.button("Draft").click();
      page.getByLabel("Message").fill("Hi again");
      page.getByLabel("Message").press("Enter");
      assertThat(page.getByRole(AriaRole.LOG).getByText("division by zero")).isVisible();
      ada.button("Train").click();
      assertThat(page.getByText("version 2 answers new dialogs")).isVisible();
      page.getByText("Earlier versions").click();
      page.getByRole(AriaRole.LISTITEM)
          .filter(text("Version 1,"))
          .getByRole(AriaRole.BUTTON)
          .click();
      assertThat(script).hasValue(Pattern.compile("Hello! How can I help"));
      ada.button("Save").click();
      ada.button("Copy").click();
      assertThat(page.getByRole(AriaRole.HEADING).filter(text("Copy of Walker"))).isVisible();
      ada.button("Settings").click();
      assertThat(Stage.objections(page)).isEmpty();
      ada.button("Delete the agent").click();
      ada.button("Delete it for good").click();
      assertThat(page.getByRole(AriaRole.LINK).filter(text("Copy of Walker"))).hasCount(0);
    }
  }

  @Test
  void aChannelIsTestedWithARealRequest() {
    Outlet outlet = new Outlet(stage.clients().url());
    try (Seat ada = admin("channels")) {
      Locator row =
          ada.page()
              .getByRole(AriaRole.LISTITEM)
              .filter(text("Shop in the harbour"))
              .filter(text("Waiting for the first message"))
              .last();
      row.getByRole(AriaRole.BUTTON).filter(text("Test")).click();
      assertThat(row.getByText("Reached: the other side answered with 200.")).isVisible();
    } finally {
      outlet.goes();
    }
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void axeHasNothingAgainstAnySection() {
    looks(Stage.desktop(ColorScheme.LIGHT), Stage::isFineByDayAndByNight);
  }

  @Test
  void theSectionsFitAPhone() {
    looks(Stage.phone(), (page, name) -> isFine(page, name + "-phone"));
  }

  @Test
  void theSectionsReadFromRightToLeft() {
    looks(
        Stage.desktop(ColorScheme.LIGHT).setLocale("ar"),
        (page, name) -> isFine(page, name + "-arabic"));
  }

  private static void isFine(Page page, String name) {
    Stage.picture(page, name);
    assertThat(Stage.objections(page)).as(name).isEmpty();
  }

  private void looks(Browser.NewContextOptions options, BiConsumer<Page, String> fine) {
    Outlet outlet = new Outlet(stage.server().base() + "/nobody");
    outlet.hears("Where is my order?");
    outlet.piles(1);
    long parked =
        rest("switchboard.delivery.list", Map.of("STATE", "parked")).at("/items/0/id").asLong();
    try (Seat ada = admin("system", options)) {
      for (String section : SECTIONS) {
        look(ada.page(), section, "admin-" + section, fine);
      }
      look(ada.page(), "deliveries/" + parked, "admin-delivery", fine);
      look(ada.page(), "agents/1", "admin-agent", fine);
      assertThat(ada.refused()).isEmpty();
    } finally {
      outlet.goes();
    }
  }

  private static void look(Page page, String address, String name, BiConsumer<Page, String> fine) {
    page.navigate("/admin/#/" + address);
    page.locator("main .content").locator("ul, ol, dl, pre, summary").first().waitFor();
    fine.accept(page, name);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(name + " fits")
        .isTrue();
  }
}
