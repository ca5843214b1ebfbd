package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The inbox as an app: what a browser needs to install it, and the worker behind it.
final class InstalledAppTest {
  private static final String WORKER =
      "navigator.serviceWorker.ready.then(r => new URL(r.active.scriptURL).pathname)";

  private final Stage stage = Stage.shared();

  @Test
  void whatAnAppIsMadeOfIsThere() {
    LiveServer server = stage.server();
    LiveServer.Answer manifest = server.get("/manifest.webmanifest");
    assertThat(manifest.header("content-type")).contains("application/manifest+json");
    assertThat(manifest.json().path("start_url").asString()).isEqualTo("/");
    manifest
        .json()
        .path("icons")
        .forEach(
            icon -> assertThat(server.get(icon.path("src").asString()).status()).isEqualTo(200));
    LiveServer.Answer worker = server.get("/sw.js");
    assertThat(worker.header("content-type")).contains("text/javascript; charset=utf-8");
    assertThat(worker.header("cache-control")).contains("no-cache");
    assertThat(server.get("/favicon.ico").header("content-type")).contains("image/x-icon");
    assertThat(server.get("/icons/../sw.js.gz").status()).isEqualTo(404);
  }

  @Test
  void theWorkerRunsUnderThePolicyOfThePages() {
    try (Seat mia = stage.seat("mia").opens("mine")) {
      assertThat(mia.page().evaluate(WORKER)).isEqualTo("/sw.js");
      assertThat(mia.refused().toString()).isEqualTo("[]");
      assertThat(mia.page().evaluate("caches.keys().then(k => k.length)")).isEqualTo(0);
    }
  }

  @Test
  void withoutAConnectionThePageSaysSoAndComesBackByItself() throws IOException {
    try (CuttableProxy proxy = new CuttableProxy(stage.server().base());
        Seat mia = stage.seat("mia")) {
      Page page = mia.page();
      page.navigate(proxy.base() + "/?view=mine");
      assertThat(page.evaluate(WORKER)).isEqualTo("/sw.js");
      page.reload();
      page.waitForFunction("navigator.serviceWorker.controller !== null");
      proxy.cut();
      page.reload();
      assertThat(page.getByText("No connection")).isVisible();
      Stage.picture(page, "offline");
      assertThat(Stage.objections(page)).isEmpty();
      proxy.mend();
      assertThat(mia.list()).isVisible();
    }
  }

  @Test
  void whatIsPushedIsShownToWhoeverDoesNotLook() throws InterruptedException {
    try (Seat mia = stage.seat("mia").opens("mine")) {
      mia.context().grantPermissions(List.of("notifications"));
      Page page = mia.page();
      assertThat(page.evaluate(WORKER)).isEqualTo("/sw.js");
      Page other = mia.context().newPage();
      other.navigate("/?view=all");
      CDPSession worker = mia.context().newCDPSession(page);
      List<String> registrations = new CopyOnWriteArrayList<>();
      worker.on(
          "ServiceWorker.workerRegistrationUpdated",
          event ->
              event
                  .getAsJsonArray("registrations")
                  .forEach(each ->
                      registrations.add(
                          each.getAsJsonObject().get("registrationId").getAsString())));
      worker.send("ServiceWorker.enable");
      page.waitForCondition(() -> !registrations.isEmpty());
      push(worker, registrations.getLast(), 17);
      page.waitForTimeout(500);
      assertThat(shown(page)).as("somebody looks").isEqualTo("");
      other.close();
      page.navigate("about:blank");
      push(worker, registrations.getLast(), 18);
      page.navigate("/?view=mine");
      assertThat(shown(page)).isEqualTo("Lena: Sie sollen diesen Dialog übernehmen.");
    }
  }

  @Test
  void aClickOnANotificationOpensItsDialogInTheInboxThatIsThere() {
    stage.client("Sven Torp").writes("operator");
    try (Seat mia = stage.seat("mia").opens("all")) {
      mia.context().grantPermissions(List.of("notifications"));
      mia.row("Sven Torp").click();
      String chat = mia.page().url().replaceFirst(".*chat=", "");
      mia.page().navigate("/?view=mine");
      mia.list().waitFor();
      mia.page().waitForFunction("navigator.serviceWorker.controller !== null");
      mia.page()
          .evaluate(
              "async chat => (await navigator.serviceWorker.ready).showNotification('Sven', {"
                  + " data: { chat: Number(chat) } })",
              chat);
      inTheWorker(
          mia,
          "self.registration.getNotifications().then(([notification]) => self.dispatchEvent(new"
              + " NotificationEvent('notificationclick', { notification })))");
      assertThat(mia.title()).hasText("Sven Torp");
      assertThat(mia.page()).hasURL(Pattern.compile(".*chat=" + chat));
      assertThat(shown(mia.page())).as("it is gone").isEqualTo("");
    }
  }

  /// Nothing else of Playwright reaches into a worker from Java.
  private static void inTheWorker(Seat seat, String script) {
    CDPSession browser = seat.context().browser().newBrowserCDPSession();
    List<String> workers = new ArrayList<>();
    browser
        .send("Target.getTargets")
        .getAsJsonArray("targetInfos")
        .forEach(each -> {
          JsonObject target = each.getAsJsonObject();
          if (target.get("type").getAsString().equals("service_worker")) {
            workers.add(target.get("targetId").getAsString());
          }
        });
    for (String worker : workers) {
      JsonObject attach = new JsonObject();
      attach.addProperty("targetId", worker);
      attach.addProperty("flatten", false);
      String session = browser.send("Target.attachToTarget", attach).get("sessionId").getAsString();
      JsonObject expression = new JsonObject();
      expression.addProperty("expression", script);
      JsonObject call = new JsonObject();
      call.addProperty("id", 1);
      call.addProperty("method", "Runtime.evaluate");
      call.add("params", expression);
      JsonObject message = new JsonObject();
      message.addProperty("sessionId", session);
      message.addProperty("message", call.toString());
      browser.send("Target.sendMessageToTarget", message);
    }
    browser.detach();
  }

  private void push(CDPSession worker, String registration, long chat) {
    JsonObject message = new JsonObject();
    message.addProperty("origin", stage.server().base());
    message.addProperty("registrationId", registration);
    message.addProperty(
        "data",
        "{\"kind\":\"offered\",\"chat\":%d,\"title\":\"Lena\",\"text\":\"\",\"language\":\"de\"}"
            .formatted(chat));
    worker.send("ServiceWorker.deliverPushMessage", message);
  }

  private static String shown(Page page) {
    return (String)
        page.evaluate(
            "navigator.serviceWorker.ready.then(r => r.getNotifications())"
                + ".then(all => all.map(n => n.title + ': ' + n.body).join())");
  }
}
