package dev.switchboard.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.switchboard.bench.Folders;
import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

/// Where the tests of the pages play: the demo's server, the server of its clients and a browser,
/// made once for all of them. Every test finds it swept: the dialogs of the tests before are over.
final class Stage {
  private static final Path SCREENS = Path.of("target/screens");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AtomicInteger CHATS = new AtomicInteger(7000);

  private static final String PAINTED =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private final Path data;
  private final ClientServer clients;
  private final FakeMeta meta;
  private final LiveServer server;
  private final Browser browser;
  private final Set<Long> opened;
  private final Map<String, String> logins = new ConcurrentHashMap<>();

  /// Set up by the first test that asks, and ended with the tests' process.
  private static final class Shared {
    private static final Stage STAGE = new Stage();
  }

  /// Started by the first test that asks.
  private static final class Whole {
    private static final Browser BROWSER = Chromium.launchWhole();
  }

  private Stage() {
    BuiltPages.demand();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    try {
      data = Folders.temporary("pages");
      clients = new ClientServer();
      meta = new FakeMeta();
      server = LiveServer.start(data, clients.url(), "--whatsapp-api", meta.url());
      browser = Chromium.launch();
      opened = open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end of the stage"));
  }

  static Stage shared() {
    Shared.STAGE.sweep();
    return Shared.STAGE;
  }

  /// Lists would grow from class to class, and what a test looks for would be out of sight.
  void sweep() {
    for (Long chat : open()) {
      if (!opened.contains(chat)) {
        rest("imopenlines.operator.another.finish", Map.of("CHAT_ID", chat));
      }
    }
  }

  /// The dialogs that are not closed.
  private Set<Long> open() {
    return rest("switchboard.inbox.list", Map.of("VIEW", "all", "LIMIT", 100))
        .path("dialogs")
        .valueStream()
        .map(dialog -> dialog.path("chat").asLong())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What an administrator is answered.
  JsonNode rest(String method, Map<String, Object> parameters) {
    LiveServer.Answer answer = server.rest("admin", method, parameters);
    Assertions.assertThat(answer.status()).as(method + " " + answer.body()).isEqualTo(200);
    return answer.json().path("result");
  }

  /// Until what happens behind the pages has happened.
  static ConditionFactory soon() {
    return Awaitility.await().atMost(PATIENCE);
  }

  private void end() {
    try {
      server.close();
      clients.close();
      meta.close();
      Folders.delete(data);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  LiveServer server() {
    return server;
  }

  ClientServer clients() {
    return clients;
  }

  String password() {
    return server.key("/admin/password");
  }

  /// A client that nobody has heard of yet.
  Client client(String name) {
    return new Client(server, CHATS.incrementAndGet(), name, server.channel());
  }

  /// A client who waits for an operator: the agent has told him so, and says no more. Of several,
  /// the last one who waits is the newest in the list.
  Client waiting(String name) {
    Client client = client(name);
    client.writes("operator");
    soon().until(() -> !clients.sentTo(String.valueOf(client.chat())).isEmpty());
    return client;
  }

  /// A browser of its own in which nobody has logged in.
  BrowserContext visitor(Browser.NewContextOptions options) {
    return visitor(server.base(), options);
  }

  /// The same, in front of another server.
  BrowserContext visitor(String base, Browser.NewContextOptions options) {
    return visitor(browser, base, options);
  }

  private static BrowserContext visitor(
      Browser browser, String base, Browser.NewContextOptions options) {
    BrowserContext context =
        browser.newContext(options.setBaseURL(base).setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE.toMillis());
    return context;
  }

  /// The inbox of a person of the demo, such as `mia`, on a desktop.
  Seat seat(String person) {
    return seat(person, new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  Seat seat(String person, Browser.NewContextOptions options) {
    return seat(visitor(options.setStorageState(cookies(person))));
  }

  /// The same in a browser that shows notifications.
  Seat notified(String person) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setStorageState(cookies(person));
    BrowserContext context = visitor(Whole.BROWSER, server.base(), options);
    context.grantPermissions(List.of("notifications"));
    return seat(context);
  }

  private String cookies(String person) {
    return logins.computeIfAbsent(
        person, who -> Seat.logIn(visitor(new Browser.NewContextOptions()), who, password()));
  }

  private static Seat seat(BrowserContext context) {
    context.addInitScript("localStorage.setItem('switchboard.undo', 'off')");
    context.addInitScript(
        "addEventListener('securitypolicyviolation', e => (window.refused ??="
            + " []).push(e.violatedDirective + ' ' + e.blockedURI))");
    return new Seat(context, context.newPage());
  }

  static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions()
        .setViewportSize(390, 844)
        .setLocale("en-GB")
        .setHasTouch(true)
        .setIsMobile(true)
        .setDeviceScaleFactor(2);
  }

  static Browser.NewContextOptions desktop(ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setViewportSize(1440, 900)
        .setLocale("en-GB")
        .setColorScheme(scheme);
  }

  /// Keeps a picture of the page for people to look at.
  static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
  }

  /// What axe objects to on the page, one line each.
  static List<String> objections(Page page) {
    return Axe.objections(page);
  }

  /// A picture of the page in light and one in dark; axe has nothing against either.
  static void isFineByDayAndByNight(Page page, String name) {
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      String look = scheme.name().toLowerCase(Locale.ROOT);
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-theme", look);
      page.evaluate(PAINTED);
      picture(page, name + "-" + look);
      Assertions.assertThat(objections(page)).as(name + "-" + look).isEmpty();
    }
  }

  /// A client of a channel.
  ///
  /// @param webhook its path
  record Client(LiveServer server, int chat, String name, String webhook) {
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    /// The same person on another channel.
    ///
    /// @param url of its webhook
    Client through(String url) {
      return new Client(server, chat, name, URI.create(url).getPath());
    }

    void writes(String text) {
      Map<String, Object> message = new LinkedHashMap<>();
      message.put("id", "p" + MESSAGES.incrementAndGet());
      message.put("kind", "visitor");
      message.put("text", text);
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("event", "new_message");
      body.put("chat_id", chat);
      String mail = "client" + chat + "@example.org";
      Map<String, String> fields = Map.of("name", name, "phone", "+4930901820", "email", mail);
      body.put("visitor", Map.of("id", "v" + chat, "fields", fields));
      body.put("message", message);
      LiveServer.Answer answer = server.post(webhook, LiveServer.JSON, Json.bytes(body));
      if (answer.status() != 200) {
        throw new AssertionError("The webhook answered " + answer);
      }
    }
  }
}
