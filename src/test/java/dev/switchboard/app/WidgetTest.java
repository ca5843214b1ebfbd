package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.switchboard.platform.json.Json;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The web chat in a browser, against the real server: a visitor on one side, an operator's REST
/// calls on the other.
final class WidgetTest {
  private final Stage stage = Stage.shared();

  private Visitor visitor() {
    return visitor(new Browser.NewContextOptions().setViewportSize(1100, 760));
  }

  private Visitor visitor(Browser.NewContextOptions options) {
    BrowserContext context = stage.visitor(options);
    return new Visitor(stage.server(), context, context.newPage());
  }

  @Test
  void aVisitorWritesAndSeesTheAnswerWithoutReloading() {
    try (Visitor ana = visitor().opens("/demo").writes("Is the Mule in stock?")) {
      assertThat(ana.bubble("Is the Mule in stock?")).isVisible();
      assertThat(ana.window()).containsText("We have your message.");
      ana.isAnswered("operator", "[b]Yes[/b], two of them.");
      assertThat(ana.bubble("Yes, two of them.")).isVisible();
      assertThat(ana.bubble("Yes").locator("b")).hasText("Yes");
      assertThat(ana.window().locator("h2")).hasText("Mia Keller");
      assertThat(ana.window().locator(".meta.bad")).hasCount(0);
    }
  }

  @Test
  void theDialogGoesOnOverPagesTabsAndReloads() {
    try (Visitor ana = visitor().opens("/demo").writes("First")) {
      assertThat(ana.bubble("First")).isVisible();
      ana.page().reload();
      assertThat(ana.bubble("First")).isVisible();
      Page tab = ana.context().newPage();
      tab.navigate("/demo");
      Visitor second = new Visitor(stage.server(), ana.context(), tab);
      ana.leaves();
      ana.isAnswered("operator", "Second");
      assertThat(second.launcher("Open the chat (1)")).isVisible();
      second.launcher("Open the chat (1)").click();
      assertThat(second.bubble("Second")).isVisible();
      assertThat(second.bubble("First")).hasCount(1);
    }
  }

  @Test
  void nothingIsMissingAfterTheNetworkWasCut() {
    try (Visitor ana = visitor().opens("/demo").writes("Before")) {
      assertThat(ana.bubble("Before")).isVisible();
      ana.context().setOffline(true);
      ana.writes("Written without a network");
      ana.isAnswered("operator", "Answered meanwhile");
      assertThat(ana.window()).containsText("No connection. Trying again.");
      ana.context().setOffline(false);
      assertThat(ana.bubble("Answered meanwhile")).hasCount(1);
      assertThat(ana.bubble("Written without a network")).hasCount(1);
      assertThat(ana.window().locator(".outgoing")).hasCount(0);
      assertThat(ana.window().getByText("No connection.")).hasCount(0);
    }
  }

  @Test
  void aVisitorSavesHisConversation() throws Exception {
    try (Visitor ana = visitor().opens("/demo")) {
      assertThat(ana.launcher("Save the conversation")).hasCount(0);
      ana.writes("Keep <i>this</i> for me");
      assertThat(ana.bubble("for me")).isVisible();
      Download saved =
          ana.page().waitForDownload(() -> ana.launcher("Save the conversation").click());
      assertThat(saved.suggestedFilename()).isEqualTo("conversation.html");
      assertThat(Files.readString(saved.path()))
          .contains("<bdi>You</bdi>", "Keep &lt;i&gt;this&lt;/i&gt; for me");
      assertThat(ana.refused().toString()).isEqualTo("[]");
    }
  }

  @Test
  void aFinishedDialogIsRated() {
    try (Visitor ana = visitor().opens("/demo").writes("Thanks!")) {
      assertThat(ana.bubble("Thanks!")).isVisible();
      ana.isAnswered("operator", "Any time.");
      ana.isFinished("operator");
      assertThat(ana.window()).containsText("How was it?");
      ana.page().getByLabel("4 stars").check();
      assertThat(ana.window()).containsText("Thank you for telling us.");
      assertThat(ana.window()).containsText("This conversation is closed.");
      ana.page().reload();
      assertThat(ana.page().getByLabel("4 stars")).isChecked();
    }
  }

  @Test
  void theKeyboardIsEnough() {
    try (Visitor ana = visitor()) {
      ana.page().navigate("/demo");
      ana.launcher("Open the chat").focus();
      ana.page().keyboard().press("Enter");
      assertThat(ana.composer()).isFocused();
      ana.page().keyboard().type("By keyboard");
      ana.page().keyboard().press("Enter");
      assertThat(ana.bubble("By keyboard")).isVisible();
      for (int i = 0; i < 8; i++) {
        ana.page().keyboard().press("Tab");
        assertThat(ana.focusIsInside()).isTrue();
      }
      ana.page().keyboard().press("Escape");
      assertThat(ana.window()).hasCount(0);
      assertThat(ana.launcher("Open the chat")).isFocused();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeHasNothingAgainstTheChat(String scheme) {
    ColorScheme colors = ColorScheme.valueOf(scheme.toUpperCase(Locale.ROOT));
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(1100, 760).setColorScheme(colors);
    try (Visitor ana = visitor(options).opens("/demo")) {
      Stage.picture(ana.page(), "widget-" + scheme + "-hello");
      assertThat(Stage.objections(ana.page())).isEmpty();
      ana.writes("Hello! Does the Fjord come in a smaller frame? I am 158 cm tall.");
      assertThat(ana.bubble("Hello!")).isVisible();
      ana.isAnswered("operator", "It does: the S fits from 152 cm. See https://example.com/fjord");
      ana.isAnswered("operator", "Shall I put one aside for you?");
      ana.writes("Yes please");
      assertThat(ana.bubble("Yes please")).isVisible();
      Stage.picture(ana.page(), "widget-" + scheme);
      assertThat(Stage.objections(ana.page())).isEmpty();
      ana.isFinished("operator");
      assertThat(ana.window()).containsText("How was it?");
      Stage.picture(ana.page(), "widget-" + scheme + "-closed");
      assertThat(Stage.objections(ana.page())).isEmpty();
      assertThat(ana.refused().toString()).isEqualTo("[]");
    }
  }

  @Test
  void onAPhoneItFillsTheScreen() {
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions()
            .setViewportSize(320, 568)
            .setHasTouch(true)
            .setIsMobile(true)
            .setDeviceScaleFactor(2);
    try (Visitor ana = visitor(phone).opens("/demo").writes("From a small phone")) {
      assertThat(ana.bubble("From a small phone")).isVisible();
      ana.isAnswered("operator", "A".repeat(200) + " and a long word.");
      assertThat(ana.bubble("and a long word")).isVisible();
      Stage.picture(ana.page(), "widget-320");
      assertThat(ana.window().boundingBox().width).isEqualTo(320);
      assertThat(ana.window().boundingBox().height).isEqualTo(568);
      assertThat(
              (Boolean)
                  ana.window().locator(".scroll").evaluate("e => e.scrollWidth <= e.clientWidth"))
          .isTrue();
      assertThat(Stage.objections(ana.page())).isEmpty();
    }
  }

  @Test
  void inArabicItReadsFromRightToLeft() {
    Browser.NewContextOptions arabic =
        new Browser.NewContextOptions().setViewportSize(1100, 760).setLocale("ar");
    try (Visitor ana = visitor(arabic)) {
      ana.page().navigate("/chat/" + stage.server().key("/livechat"));
      assertThat(ana.page().getByLabel("اكتب رسالة")).isVisible();
      ana.page().getByLabel("اكتب رسالة").fill("مرحبا، أين طلبي؟");
      ana.page().keyboard().press("Enter");
      assertThat(ana.bubble("أين طلبي")).isVisible();
      ana.isAnswered("operator", "طلبك في الطريق.");
      assertThat(ana.bubble("طلبك في الطريق")).isVisible();
      Stage.picture(ana.page(), "widget-page-arabic");
      assertThat(ana.bubble("أين طلبي").boundingBox().x)
          .isLessThan(ana.bubble("طلبك في الطريق").boundingBox().x);
      assertThat(Stage.objections(ana.page())).isEmpty();
    }
  }

  @Test
  void theFormIsAskedForAndChecked() {
    long line = Long.parseLong(stage.server().key("/line"));
    Map<String, Object> form = Map.of("name", "optional", "email", "required", "phone", "off");
    update(
        line,
        Map.of("form", form, "consent", "I agree to the [url=https://example.com/p]policy[/url]."));
    try (Visitor ana = visitor().opens("/demo")) {
      Page page = ana.page();
      page.getByRole(AriaRole.BUTTON, named("Start the chat")).click();
      assertThat(ana.window()).containsText("Please fill this in.");
      assertThat(page.getByLabel("E-mail")).isFocused();
      page.getByLabel("E-mail").fill("ana@");
      page.getByRole(AriaRole.BUTTON, named("Start the chat")).click();
      assertThat(ana.window()).containsText("This is no e-mail address.");
      page.getByLabel("E-mail").fill("ana@example.com");
      page.getByRole(AriaRole.BUTTON, named("Start the chat")).click();
      assertThat(ana.window()).containsText("Please agree before you go on.");
      Stage.picture(page, "widget-form");
      assertThat(Stage.objections(page)).isEmpty();
      page.getByLabel("I agree to the policy.").check();
      page.getByRole(AriaRole.BUTTON, named("Start the chat")).click();
      ana.writes("Done");
      assertThat(ana.bubble("Done")).isVisible();
    } finally {
      update(line, Map.of("form", Map.of("name", "off", "email", "off"), "consent", ""));
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private void update(long line, Map<String, Object> fields) {
    LiveServer.Answer answer =
        stage
            .server()
            .rest(
                "admin", "switchboard.livechat.update", Map.of("LINE_ID", line, "FIELDS", fields));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void whateverOperatorsWriteRunsNothingAndStrangersSayNothing() {
    List<String> hostile =
        List.of(
            "<img src=x onerror=window.ran=1>",
            "<script>window.ran=1</script>",
            "[url=javascript:window.ran=1]click[/url]",
            "[url=https://example.com\" onmouseover=\"window.ran=1]x[/url]",
            "[b][i][url]javascript:window.ran=1[/url]",
            "{{constructor.constructor('window.ran=1')()}}",
            "\u202Egnp.exe");
    try (Visitor ana = visitor().opens("/demo").writes("<svg onload=window.ran=1>")) {
      assertThat(ana.bubble("<svg onload")).isVisible();
      hostile.forEach(text -> ana.isAnswered("operator", text));
      assertThat(ana.window().locator(".row.operator")).hasCount(hostile.size());
      ana.page().evaluate("postMessage({type:'open',base:'https://evil.example'}, '*')");
      assertThat(ana.window().locator("a[href^='javascript']")).hasCount(0);
      assertThat(ana.page().evaluate("window.ran")).isNull();
      assertThat(ana.refused().toString()).isEqualTo("[]");
    }
  }

  @Test
  void aTextThatIsTooLongIsNotCutButSaidToBe() {
    Browser.NewContextOptions phone = new Browser.NewContextOptions().setViewportSize(320, 568);
    try (Visitor ana = visitor(phone).opens("/demo")) {
      ana.writes("x".repeat(10_001));
      assertThat(ana.window().getByText("10,001 characters.")).isVisible();
      assertThat(ana.composer()).hasValue("x".repeat(10_001));
      assertThat(ana.launcher("Send")).isDisabled();
      assertThat(ana.window().locator(".row")).hasCount(0);
      Stage.picture(ana.page(), "widget-320-too-long");
      assertThat(Stage.objections(ana.page())).isEmpty();
      ana.composer().press("Backspace");
      assertThat(ana.window().getByText("characters.")).hasCount(0);
      ana.composer().press("Enter");
      assertThat(ana.bubble("x".repeat(10_000))).isVisible();
    }
  }

  @Test
  void noCookieIsSetAndTheTokenStaysOutOfAddresses() {
    try (Visitor ana = visitor()) {
      List<String> addresses = new CopyOnWriteArrayList<>();
      ana.page().onRequest(request -> addresses.add(request.url()));
      ana.opens("/demo").writes("Hello");
      assertThat(ana.bubble("Hello")).isVisible();
      String kept = (String) ana.page().evaluate("Object.values(localStorage).join()");
      String token = Json.tree(kept).path("token").asString();
      assertThat(token).hasSize(50);
      assertThat(ana.context().cookies()).isEmpty();
      assertThat(addresses).isNotEmpty().noneMatch(address -> address.contains(token));
    }
  }
}
