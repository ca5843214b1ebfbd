package dev.switchboard.openchannels.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.realtime.Frame;
import dev.switchboard.platform.realtime.Receiver;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import tools.jackson.databind.JsonNode;

/// A page in a browser that shows everything its person may see, and keeps it current by events
/// alone, as docs/realtime.md says.
final class PageOf implements Receiver {
  private static final String LIST = "switchboard.inbox.list";

  final UserId user;

  private final Desk desk;
  private final Deque<JsonNode> heard = new ConcurrentLinkedDeque<>();
  private final Map<Long, JsonNode> cards = new TreeMap<>();
  private final Map<Long, Map<Long, JsonNode>> opened = new TreeMap<>();
  private JsonNode counts = Json.tree("{}");
  private JsonNode views = Json.tree("{}");
  private long from;
  private int resets;

  PageOf(Desk desk, UserId user) {
    this.desk = desk;
    this.user = user;
    assertThat(desk.streams.connect(desk.portal, user, Optional.empty(), this)).isTrue();
    begin();
  }

  private static long place(String id) {
    return Long.parseLong(id.substring(id.indexOf('-') + 1));
  }

  /// Takes snapshots: all lists, and every dialog on them opened.
  private void begin() {
    cards.clear();
    opened.clear();
    JsonNode all = list("all");
    from = place(all.path("cursor").asString());
    counts = all.path("counts");
    keep(all);
    keep(list("closed"));
    cards.keySet().forEach(this::open);
    views = views();
  }

  private JsonNode views() {
    return desk.done(user, "switchboard.view.list", "{}").path("views");
  }

  /// Until the views that were told are those that a new page would show.
  void checkViews() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          listen();
          assertThat(views).isEqualTo(views());
        });
  }

  JsonNode shownViews() {
    return views;
  }

  private void open(long chat) {
    String asked = "{'CHAT_ID':" + chat + ",'LIMIT':200}";
    Map<Long, JsonNode> messages = new TreeMap<>();
    desk.done(user, "switchboard.inbox.open", asked)
        .path("messages")
        .values()
        .forEach(message -> messages.put(message.path("id").asLong(), message));
    opened.put(chat, messages);
  }

  private JsonNode list(String view) {
    return desk.done(user, LIST, "{'LIMIT':100,'VIEW':'" + view + "'}");
  }

  private void keep(JsonNode list) {
    list.path("dialogs").values().forEach(card -> cards.put(card.path("chat").asLong(), card));
  }

  @Override
  public void take(Frame frame) {
    heard.add(Json.tree(frame.json()));
  }

  @Override
  public void cut() {
    throw new AssertionError("nobody was to be cut off");
  }

  int resets() {
    return resets;
  }

  /// Hears everything that has happened up to now.
  void listen() {
    await().until(desk.feed::isIdle);
    for (JsonNode event = heard.poll(); event != null; event = heard.poll()) {
      apply(event);
    }
  }

  private void apply(JsonNode event) {
    String type = event.path("type").asString();
    if (type.equals("reset")) {
      resets++;
      begin();
      return;
    }
    if (place(event.path("id").asString()) <= from) {
      return;
    }
    JsonNode data = event.path("data");
    long chat = event.path("chat").asLong();
    switch (type) {
      case "dialog.changed" -> {
        cards.put(chat, data);
        if (!opened.containsKey(chat)) {
          open(chat);
        }
      }
      case "dialog.removed" -> {
        cards.remove(chat);
        opened.remove(chat);
      }
      case "message.added", "message.changed" ->
          opened.computeIfPresent(
              chat,
              (_, messages) -> {
                messages.put(data.path("id").asLong(), data);
                return messages;
              });
      case "counts" -> counts = data;
      case "views" -> views = data.path("views");
      default -> {}
    }
  }

  /// What was told now or not at all: who, and in which dialog.
  List<String> fleeting(String type) {
    await().until(desk.feed::isIdle);
    desk.streams.attend(desk.portal, user);
    return heard.stream()
        .filter(event -> event.path("type").asString().equals(type))
        .map(event -> event.path("data"))
        .map(data ->
            data.path("name").asString(data.at("/users/0/name").asString(""))
                + " in "
                + data.path("chat").asLong())
        .toList();
  }

  /// What a new page would show is what this one shows.
  void check(String after) {
    PageOf fresh = new PageOf(desk, user);
    desk.streams.disconnect(desk.portal, user, fresh);
    assertThat(cards).as("cards of %s after %s", user, after).isEqualTo(fresh.cards);
    assertThat(opened).as("messages of %s after %s", user, after).isEqualTo(fresh.opened);
    assertThat(counts).as("counts of %s after %s", user, after).isEqualTo(fresh.counts);
  }
}
