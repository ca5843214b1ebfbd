package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is new for one browser: reads the rows after its cursor, and moves the cursor.
final class News {
  private static final int AT_ONCE = 100;

  private final Conversation conversation;
  private final Livechats.Open open;
  private final PortalId portal;
  private final Visitor visitor;
  private @Nullable ChatId chat;
  private long cursor;
  private String state;

  /// @param cursor the last message that the browser has
  /// @param state the version of the state that it has
  News(Conversation conversation, Livechats.Open open, Visitor visitor, long cursor, String state) {
    this.conversation = conversation;
    this.open = open;
    this.portal = open.chat().portal();
    this.visitor = visitor;
    this.cursor = cursor;
    this.state = state;
  }

  /// The message up to which the browser knows everything.
  long cursor() {
    return cursor;
  }

  /// What the browser has not got, with what somebody has just told.
  List<Map<String, Object>> read(Waiting.News news) {
    Optional<ChatId> known = chat();
    if (known.isEmpty()) {
      return List.of();
    }
    List<Map<String, Object>> events = new ArrayList<>(rows(known.get()));
    if (news instanceof Waiting.News.Changed(long message) && message <= cursor) {
      conversation
          .message(portal, known.get(), message)
          .ifPresent(changed -> events.addAll(events("changed", List.of(changed))));
    }
    if (news instanceof Waiting.News.Typing(UserId by, boolean person)) {
      events.add(event("typing", conversation.face(open, by, person)));
    }
    state(known.get()).ifPresent(events::add);
    return events;
  }

  private Optional<ChatId> chat() {
    if (chat == null) {
      chat = conversation.chat(portal, visitor).orElse(null);
    }
    return Optional.ofNullable(chat);
  }

  private List<Map<String, Object>> rows(ChatId known) {
    List<Message> messages = conversation.after(portal, known, cursor, AT_ONCE);
    if (messages.isEmpty()) {
      return List.of();
    }
    cursor = messages.getLast().id();
    return events("message", messages);
  }

  private List<Map<String, Object>> events(String type, List<Message> messages) {
    return conversation.shown(open, messages).stream().map(card -> event(type, card)).toList();
  }

  /// How the talk stands, unless the browser knows.
  private Optional<Map<String, Object>> state(ChatId known) {
    Map<String, @Nullable Object> now = conversation.state(open, known);
    String version = String.valueOf(now.get("version"));
    if (version.equals(state)) {
      return Optional.empty();
    }
    state = version;
    return Optional.of(event("state", now));
  }

  private static Map<String, Object> event(String type, Object data) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("type", type);
    event.put("data", data);
    return event;
  }
}
