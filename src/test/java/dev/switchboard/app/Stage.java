package dev.switchboard.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;

/// Where the tests of the pages play: the demo's server, the server of its clients and a browser,
/// made once for all of them.
final class Stage {
  private static final Path SCREENS = Path.of("web/screens");
  private static final double PATIENCE = 20_000;
  private static final AtomicInteger CHATS = new AtomicInteger(7000);

  private static final String PAINTED =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private final ClientServer clients;
  private final LiveServer server;
  private final Browser browser;
  private final Map<String, String> logins = new ConcurrentHashMap<>();

  /// Set up by the first test that asks, and ended with the tests' process.
  private static final class Shared {
    private static final Stage STAGE = new Stage();
  }

  private Stage() {
    BuiltPages.demand();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    try {
      Path data = Files.createTempDirectory("switchboard-pages");
      clients = new ClientServer();
      server = LiveServer.start(data, clients.url());
      browser = Chromium.launch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
  }

  static Stage shared() {
    return Shared.STAGE;
  }

  private void end() {
    try {
      server.close();
      clients.close();
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

  /// A browser of its own in which nobody has logged in.
  BrowserContext visitor(Browser.NewContextOptions options) {
    return visitor(server.base(), options);
  }

  /// The same, in front of another server.
  BrowserContext visitor(String base, Browser.NewContextOptions options) {
    return browser.newContext(options.setBaseURL(base).setReducedMotion(ReducedMotion.REDUCE));
  }

  /// The inbox of a person of the demo, such as `mia`, on a desktop.
  Seat seat(String person) {
    return seat(person, new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  Seat seat(String person, Browser.NewContextOptions options) {
    String cookies =
        logins.computeIfAbsent(
            person, who -> Seat.logIn(visitor(new Browser.NewContextOptions()), who, password()));
    BrowserContext context = visitor(options.setStorageState(cookies));
    context.setDefaultTimeout(PATIENCE);
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
