package dev.switchboard.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The inbox as an app: what a browser needs to install it, and the worker behind it.
final class InstalledAppTest {
  private static final String WORKER =
      "navigator.serviceWorker.ready.then(r => new URL(r.active.scriptURL).pathname)";

  private static final String SHOWN =
      "self.registration.getNotifications().then(all =>"
          + " all.map(n => n.title + ': ' + n.body).join())";

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
      Seat.listed(page);
      proxy.cut();
      page.reload();
      assertThat(page.getByText("No connection")).isVisible();
      Stage.picture(page, "offline");
      assertThat(Stage.objections(page)).isEmpty();
      proxy.mend();
      Seat.listed(page);
    }
  }

  @Test
  void whatIsPushedIsShownToWhoeverDoesNotLook() {
    try (Seat mia = stage.notified("mia").opens("mine")) {
      Page page = mia.page();
      assertThat(page.evaluate(WORKER)).isEqualTo("/sw.js");
      CDPSession pushes = mia.context().newCDPSession(page);
      List<String> registrations = new CopyOnWriteArrayList<>();
      pushes.on(
          "ServiceWorker.workerRegistrationUpdated",
          event ->
              event
                  .getAsJsonArray("registrations")
                  .forEach(each ->
                      registrations.add(
                          each.getAsJsonObject().get("registrationId").getAsString())));
      pushes.send("ServiceWorker.enable");
      page.waitForCondition(() -> !registrations.isEmpty());
      try (Backstage worker = new Backstage(page)) {
        worker.asks("self.heard = 0; self.addEventListener('push', () => self.heard++); ''");
        push(pushes, registrations.getLast(), 17);
        page.waitForCondition(() -> worker.asks("String(self.heard)").equals("1"));
        assertThat(worker.asks(SHOWN)).as("somebody looks").isEmpty();
        page.navigate("about:blank");
        push(pushes, registrations.getLast(), 18);
        page.waitForCondition(() -> !worker.asks(SHOWN).isEmpty());
        assertThat(worker.asks(SHOWN)).isEqualTo("Lena: Sie sollen diesen Dialog übernehmen.");
      }
    }
  }

  @Test
  void aClickOnANotificationOpensItsDialogInTheInboxThatIsThere() {
    stage.waiting("Sven Torp");
    try (Seat mia = stage.notified("mia").opens("all")) {
      mia.row("Sven Torp").click();
      assertThat(mia.page()).hasURL(Pattern.compile(".*chat=[0-9]+"));
      String chat = mia.page().url().replaceFirst(".*chat=", "");
      mia.opens("mine");
      mia.page().waitForFunction("navigator.serviceWorker.controller !== null");
      try (Backstage worker = new Backstage(mia.page())) {
        worker.asks(
            "self.registration.showNotification('Sven', { data: { chat: %s } }).then(() => '')"
                .formatted(chat));
        worker.asks(
            "self.registration.getNotifications().then(([notification]) => self.dispatchEvent(new"
                + " NotificationEvent('notificationclick', { notification }))).then(() => '')");
        assertThat(mia.title()).hasText("Sven Torp");
        assertThat(mia.page()).hasURL(Pattern.compile(".*chat=" + chat));
        mia.page().waitForCondition(() -> worker.asks(SHOWN).isEmpty());
      }
    }
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
}
