package dev.switchboard.openchannels.inbox;

import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.session.Course;
import dev.switchboard.openchannels.session.Session;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A card as it goes over the wire; docs/realtime.md describes it.
///
/// @param channels by their code
record CardJson(Map<String, Channel> channels) {
  private static final int LONGEST_TEXT = 140;
  private static final List<String> COLORS =
      List.of(
          "#3d6fb4", "#b4503d", "#3d8f5f", "#8a4fb0", "#a8741a", "#2f8c94", "#b03d7c", "#5b6b7b");

  CardJson {
    channels = Map.copyOf(channels);
  }

  Map<String, @Nullable Object> of(Card card, Own own) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    Dialog dialog = card.dialog();
    json.put("chat", dialog.id().value());
    json.put("title", title(card));
    json.put("avatar", orNull(card.avatar()));
    json.put("color", COLORS.get((int) (dialog.id().value() % COLORS.size())));
    json.put("channel", channel(dialog.connector()));
    json.put("line", named(line(card), card.line()));
    json.put("line_gone", card.isCutOff());
    json.put("session", card.session().map(Session::id).orElse(null));
    work(json, card);
    json.put("pinned", card.isPinned(own));
    json.put("silent", dialog.silent());
    json.put("unread", card.unread(own));
    json.put("mentioned", own.mention().message() == 0 ? null : own.mention().message());
    json.put("mention_unread", own.mention().fresh());
    json.put("tags", card.marks().tags());
    moments(json, card);
    json.put("draft", orNull(own.draft()));
    json.put("last", card.last().map(last -> last(card.dialog(), last)).orElse(null));
    json.put("changed_at", changedAt(card).toEpochMilli());
    return json;
  }

  private static void work(Map<String, @Nullable Object> json, Card card) {
    Optional<Session.Stage> stage = card.session().map(Session::stage);
    json.put("state", state(stage));
    Map<String, Object> holder =
        card.session()
            .flatMap(Session::holder)
            .map(user -> named(user.value(), card.holder()))
            .orElse(null);
    boolean agent = stage.filter(Session.Stage.WithAgent.class::isInstance).isPresent();
    json.put("operator", agent ? null : holder);
    json.put("agent", agent ? holder : null);
  }

  private static void moments(Map<String, @Nullable Object> json, Card card) {
    json.put(
        "waiting_since",
        card.session()
            .filter(session -> session.stage() instanceof Session.Stage.Queued)
            .map(session -> waitingSince(session).toEpochMilli())
            .orElse(null));
    json.put("due", card.marks().due() == 0 ? null : card.marks().due());
    json.put(
        "snoozed_until",
        card.session()
            .filter(Session::isOpen)
            .map(session -> session.course().snoozedUntil())
            .filter(Course::has)
            .map(Instant::toEpochMilli)
            .orElse(null));
    json.put(
        "rating",
        card.session()
            .map(Session::head)
            .filter(vote -> vote.rating() > 0)
            .map(Session.HeadVote::rating)
            .orElse(null));
  }

  /// Being offered to the next operator does not make the wait shorter.
  private static Instant waitingSince(Session session) {
    Course course = session.course();
    boolean first = Course.has(course.asked()) && !Course.has(course.answered());
    return first ? course.asked() : session.stage().since();
  }

  static String state(Optional<Session.Stage> stage) {
    return switch (stage.orElse(null)) {
      case Session.Stage.WithAgent _ -> "agent";
      case Session.Stage.Queued _ -> "waiting";
      case Session.Stage.Answered _ -> "work";
      case Session.Stage.Closed _ -> "closed";
      case null -> "closed";
    };
  }

  static long line(Card card) {
    return card.session().map(Session::line).orElse(card.dialog().line()).value();
  }

  /// The name of the line stands beside it and need not be told twice.
  private static String title(Card card) {
    String title = card.dialog().title();
    String suffix = " - " + card.line();
    return title.endsWith(suffix) ? title.substring(0, title.length() - suffix.length()) : title;
  }

  private Map<String, Object> channel(String code) {
    Channel known = channels.getOrDefault(code, Channel.keeping(code));
    Map<String, Object> channel = new LinkedHashMap<>();
    channel.put("connector", code);
    channel.put("name", known.name());
    channel.put("edits", known.edits());
    channel.put("deletes", known.deletes());
    return channel;
  }

  static Map<String, Object> named(long id, String name) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("id", id);
    named.put("name", name);
    return named;
  }

  /// @return with the id of the newest message, which may be one of the system that is not shown
  private static Map<String, Object> last(Dialog dialog, Card.Last last) {
    Message message = last.message();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", dialog.lastMessage());
    json.put("at", message.createdAt().toEpochMilli());
    json.put("author", message.inside() ? "note" : MessageJson.kind(message));
    json.put("name", last.author());
    json.put("text", beginning(message));
    return json;
  }

  /// The first words, or what goes with a message that has none.
  private static String beginning(Message message) {
    String text = message.text();
    if (text.isBlank()) {
      text =
          message.params().files().isEmpty()
              ? String.join(
                  " | ", message.params().buttons().stream().map(button -> button.text()).toList())
              : message.params().files().getFirst().name();
    }
    if (text == null || text.length() <= LONGEST_TEXT) {
      return text == null ? "" : text;
    }
    boolean split = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, split ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }

  private static Instant changedAt(Card card) {
    Instant changed = card.dialog().createdAt();
    Instant staged = card.session().map(session -> session.stage().since()).orElse(changed);
    Instant written = card.last().map(last -> last.message().createdAt()).orElse(changed);
    return staged.isAfter(written) ? staged : written;
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
