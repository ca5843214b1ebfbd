package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.rest.RestError;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What visitors read: their history, and what is new in it.
record VisitorReads(
    Conversation conversation, Nudges nudges, VisitorActions actions, InstantSource clock) {
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 100;
  private static final long LONGEST_WAIT = 25;
  private static final int MOST_BROWSERS = 10;

  /// The newest messages, or those before one.
  HttpReply history(VisitorCall call) {
    Visitor visitor = actions.visitor(call);
    long before = call.number("before", Long.MAX_VALUE);
    int limit = (int) Math.clamp(call.number("limit", PAGE), 1, LARGEST_PAGE);
    PortalId portal = call.portal();
    Optional<ChatId> chat = conversation.chat(portal, visitor);
    List<Message> messages =
        chat.map(own -> conversation.before(portal, own, before, limit + 1)).orElse(List.of());
    boolean more = messages.size() > limit;
    List<Message> page = more ? messages.subList(1, messages.size()) : messages;
    Map<String, @Nullable Object> history = new LinkedHashMap<>();
    history.put("messages", conversation.shown(call.open(), page));
    history.put("more", more);
    history.put("seen", visitor.seen());
    history.put("state", chat.map(own -> conversation.state(call.open(), own)).orElse(null));
    return HttpReply.json(200, history).with("Cache-Control", "no-store");
  }

  /// What came after the browser's cursor; waits for it, if asked to.
  HttpReply poll(VisitorCall call) {
    Visitor visitor = actions.visitor(call);
    Duration wait = Duration.ofSeconds(Math.min(call.number("wait", 0), LONGEST_WAIT));
    try (Waiting waiting = join(call, visitor)) {
      News news = news(call, visitor);
      List<Map<String, Object>> events = new ArrayList<>(news.read(new Waiting.News.Rows()));
      long deadline = clock.millis() + wait.toMillis();
      for (Duration left = wait;
          events.isEmpty() && left.isPositive();
          left = Duration.ofMillis(deadline - clock.millis())) {
        Optional<Waiting.News> told = waiting.next(left);
        if (told.isEmpty() || told.get() instanceof Waiting.News.End) {
          break;
        }
        events.addAll(news.read(told.get()));
      }
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("events", events);
      answer.put("cursor", news.cursor());
      return HttpReply.json(200, answer).with("Cache-Control", "no-store");
    }
  }

  /// Who listens.
  Visitor listener(VisitorCall call) {
    return actions.visitor(call);
  }

  /// What comes after the cursor that the browser names.
  News news(VisitorCall call, Visitor visitor) {
    String state = call.values().path("state").asString("");
    return new News(conversation, call.open(), visitor, call.number("after", 0), state);
  }

  Waiting join(VisitorCall call, Visitor visitor) {
    PortalId portal = call.portal();
    if (nudges.count(portal, visitor) >= MOST_BROWSERS) {
      throw new RestError(
          Limits.TOO_MANY,
          "TOO_MANY_REQUESTS",
          "At most " + MOST_BROWSERS + " windows can wait for the same dialog.");
    }
    return nudges.join(portal, visitor);
  }
}
