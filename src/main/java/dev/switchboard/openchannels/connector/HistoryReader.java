package dev.switchboard.openchannels.connector;

import dev.switchboard.openchannels.session.PastConversation;
import dev.switchboard.openchannels.session.PastConversation.Author;
import dev.switchboard.openchannels.session.PastConversation.Said;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads `CONVERSATIONS`, whose users, chats and messages look as in `imconnector.send.messages`,
/// and refuses the whole at the first thing that is wrong.
final class HistoryReader {
  static final int MOST_CONVERSATIONS = 100;
  static final int MOST_MESSAGES = 500;

  /// The year 10000: what is later was not meant as seconds.
  private static final long LATEST = 253_402_300_800L;

  private final PastChannel channel;
  private final Set<List<String>> ids = new HashSet<>();
  private int messages;

  HistoryReader(PastChannel channel) {
    this.channel = channel;
  }

  /// @throws RestError that says where what was expected
  List<PastConversation> read(List<JsonNode> sent) {
    if (sent.isEmpty() || sent.size() > MOST_CONVERSATIONS) {
      throw RestError.argument(
          "'CONVERSATIONS' must be a list of 1 to %d conversations, came %d"
              .formatted(MOST_CONVERSATIONS, sent.size()));
    }
    List<PastConversation> conversations = new ArrayList<>();
    for (JsonNode each : sent) {
      conversations.add(conversation("CONVERSATIONS[" + conversations.size() + "]", each));
    }
    return conversations;
  }

  private PastConversation conversation(String where, JsonNode sent) {
    Members members = new Members(sent);
    List<JsonNode> said =
        members
            .value("messages")
            .filter(JsonNode::isArray)
            .map(list -> List.copyOf(list.values()))
            .orElse(List.of());
    if (said.isEmpty()) {
      throw wrong(where, "messages as a list of at least one expected");
    }
    messages += said.size();
    if (messages > MOST_MESSAGES) {
      throw wrong(where, "at most " + MOST_MESSAGES + " messages in a call expected");
    }
    Optional<SentMessage> first = Optional.empty();
    List<Said> read = new ArrayList<>();
    for (JsonNode message : said) {
      String place = where + ".messages[" + read.size() + "]";
      SentMessage whole = sent(place, members, message);
      first = first.or(() -> Optional.of(whole));
      read.add(said(place, whole, new Members(message)));
    }
    demandOrder(where, read);
    return new PastConversation(channel.client(first.orElseThrow()), read);
  }

  private static SentMessage sent(String where, Members conversation, JsonNode message) {
    Members whole =
        new Members(
            Json.toTree(
                Map.of(
                    "user", conversation.object("user").node(),
                    "chat", conversation.object("chat").node(),
                    "message", message)));
    MessageReader.Read read = MessageReader.read(whole);
    read.errors().stream()
        .findFirst()
        .ifPresent(error -> {
          throw wrong(where, error);
        });
    return read.message();
  }

  private Said said(String where, SentMessage message, Members sent) {
    String id = message.id().orElseThrow(() -> wrong(where, "message.id expected, none came"));
    if (!ids.add(List.of(channel.client(message).key(), id))) {
      throw wrong(where, "message.id that is not there twice expected");
    }
    long date =
        sent.value("date")
            .flatMap(Params::number)
            .filter(seconds -> seconds > 0 && seconds < LATEST)
            .orElseThrow(() -> wrong(where, "message.date in seconds since 1970 expected"));
    return new Said(
        id,
        Instant.ofEpochSecond(date),
        author(message, sent),
        sent.isYes("inside"),
        message.text(),
        message.files());
  }

  private static Author author(SentMessage message, Members sent) {
    return message
        .employee()
        .<Author>map(Author.Employee::new)
        .orElseGet(() -> sent.isYes("system") ? new Author.Nobody() : new Author.Client());
  }

  private static void demandOrder(String where, List<Said> said) {
    for (int i = 1; i < said.size(); i++) {
      if (said.get(i).at().isBefore(said.get(i - 1).at())) {
        throw wrong(
            where + ".messages[" + i + "]", "message.date not before the one above expected");
      }
    }
  }

  private static RestError wrong(String where, String what) {
    return RestError.argument(where + ": " + what);
  }
}
