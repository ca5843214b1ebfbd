package dev.switchboard.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// What was sent to a server that was killed, and what came of it; and whether the server kept its
/// word.
///
/// @param sent every message once, in the order of sending within a chat; a chat's next message was
///   sent only after the one before it was acknowledged
/// @param acknowledged ids of the messages that were answered 200, at the first or at a later try
/// @param stored ids of the stored messages, in the order of the store
/// @param answers what came back to the client, in the order of arrival
record KillHistory(
    List<Sent> sent, Set<String> acknowledged, List<String> stored, List<Sink.Answer> answers) {
  static final String ANSWER_PREFIX = "You said: ";

  KillHistory {
    sent = List.copyOf(sent);
    acknowledged = Set.copyOf(acknowledged);
    stored = List.copyOf(stored);
    answers = List.copyOf(answers);
  }

  /// @param text unique in the history
  record Sent(String chat, String id, String text) {}

  /// A promise that was not kept.
  record Breach(Kind kind, String chat, String detail) {}

  enum Kind {
    /// Acknowledged, but not stored.
    LOST,
    STORED_TWICE,
    /// Stored, but nobody sent it.
    STRANGE,
    /// Stored before a message that was sent earlier in the same chat, or answered before it.
    OUT_OF_ORDER,
    UNANSWERED,
    /// The same answer came with two ids, so that the client cannot drop the repetition.
    ANSWERED_TWICE
  }

  /// Every breach, in no particular order; none for a server that kept its word.
  List<Breach> breaches() {
    Map<String, Sent> byId = sent.stream().collect(toMap(Sent::id, Function.identity()));
    List<Breach> breaches = new ArrayList<>();
    breaches.addAll(lost(byId));
    breaches.addAll(storedWrongly(byId));
    breaches.addAll(storedOutOfOrder(byId));
    breaches.addAll(answeredWrongly());
    return breaches;
  }

  private List<Breach> lost(Map<String, Sent> byId) {
    Set<String> there = new HashSet<>(stored);
    return acknowledged.stream()
        .filter(id -> !there.contains(id))
        .map(id -> new Breach(Kind.LOST, chatOf(byId, id), id))
        .toList();
  }

  private List<Breach> storedWrongly(Map<String, Sent> byId) {
    List<Breach> breaches = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String id : stored) {
      if (!byId.containsKey(id)) {
        breaches.add(new Breach(Kind.STRANGE, "", id));
      } else if (!seen.add(id)) {
        breaches.add(new Breach(Kind.STORED_TWICE, chatOf(byId, id), id));
      }
    }
    return breaches;
  }

  private List<Breach> storedOutOfOrder(Map<String, Sent> byId) {
    Map<String, List<String>> storedByChat =
        stored.stream()
            .distinct()
            .filter(byId::containsKey)
            .collect(groupingBy(id -> chatOf(byId, id)));
    return outOfOrder(positions(Sent::id), storedByChat, "stored");
  }

  private List<Breach> answeredWrongly() {
    Map<String, List<Sink.Answer>> answersByChat =
        answers.stream()
            .filter(answer -> answer.text().startsWith(ANSWER_PREFIX))
            .collect(groupingBy(Sink.Answer::chat));
    List<Breach> breaches = new ArrayList<>();
    breaches.addAll(unanswered(answersByChat));
    Map<String, List<String>> textsByChat = new HashMap<>();
    for (String chat : sentByChat().keySet()) {
      List<Sink.Answer> inChat = answersByChat.getOrDefault(chat, List.of());
      breaches.addAll(repeatedWithAnotherId(chat, inChat));
      textsByChat.put(chat, inChat.stream().map(KillHistory::answeredText).distinct().toList());
    }
    breaches.addAll(outOfOrder(positions(Sent::text), textsByChat, "answered"));
    return breaches;
  }

  private List<Breach> unanswered(Map<String, List<Sink.Answer>> answersByChat) {
    Set<String> there = new HashSet<>(stored);
    List<Breach> breaches = new ArrayList<>();
    sentByChat()
        .forEach((chat, messages) -> {
          Set<String> answered = new HashSet<>();
          answersByChat
              .getOrDefault(chat, List.of())
              .forEach(answer -> answered.add(answeredText(answer)));
          messages.stream()
              .filter(message -> there.contains(message.id()) && !answered.contains(message.text()))
              .forEach(message -> breaches.add(new Breach(Kind.UNANSWERED, chat, message.id())));
        });
    return breaches;
  }

  private static List<Breach> repeatedWithAnotherId(String chat, List<Sink.Answer> answers) {
    List<Breach> breaches = new ArrayList<>();
    Map<String, String> idByText = new HashMap<>();
    for (Sink.Answer answer : answers) {
      String first = idByText.putIfAbsent(answer.text(), answer.messageId());
      if (first != null && !first.equals(answer.messageId())) {
        breaches.add(
            new Breach(
                Kind.ANSWERED_TWICE,
                chat,
                answer.text() + " as " + first + " and " + answer.messageId()));
      }
    }
    return breaches;
  }

  /// Finds what stands after something that was sent later, or was never sent in its chat.
  private List<Breach> outOfOrder(
      Map<String, Map<String, Integer>> positions,
      Map<String, List<String>> keysByChat,
      String what) {
    List<Breach> breaches = new ArrayList<>();
    keysByChat.forEach((chat, keys) -> {
      int latest = -1;
      for (String key : keys) {
        Integer position = positions.getOrDefault(chat, Map.of()).get(key);
        if (position == null) {
          breaches.add(new Breach(Kind.STRANGE, chat, what + " " + key));
        } else if (position < latest) {
          breaches.add(new Breach(Kind.OUT_OF_ORDER, chat, what + " too late: " + key));
        } else {
          latest = position;
        }
      }
    });
    return breaches;
  }

  /// For every chat, the place of each of its messages in the order of sending.
  private Map<String, Map<String, Integer>> positions(Function<Sent, String> key) {
    Map<String, Map<String, Integer>> positions = new HashMap<>();
    sentByChat()
        .forEach((chat, messages) -> {
          Map<String, Integer> places = new HashMap<>();
          messages.forEach(message -> places.put(key.apply(message), places.size()));
          positions.put(chat, places);
        });
    return positions;
  }

  private Map<String, List<Sent>> sentByChat() {
    Map<String, List<Sent>> byChat = new LinkedHashMap<>();
    sent.forEach(
        message -> byChat.computeIfAbsent(message.chat(), _ -> new ArrayList<>()).add(message));
    return byChat;
  }

  private static String answeredText(Sink.Answer answer) {
    return answer.text().substring(ANSWER_PREFIX.length());
  }

  private static String chatOf(Map<String, Sent> byId, String id) {
    Sent message = byId.get(id);
    return message == null ? "" : message.chat();
  }
}
