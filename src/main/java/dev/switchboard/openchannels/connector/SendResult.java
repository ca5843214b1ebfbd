package dev.switchboard.openchannels.connector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `imconnector.send.messages` and `.update.messages` answer, element by element.
///
/// Source: contract/methods/imopenlines/imconnector.send.messages.json, .update.messages
final class SendResult {
  /// What became of one message.
  sealed interface Element {
    record Stored(TakeMessage.Outcome.Taken taken) implements Element {}

    record Faulty(List<String> errors) implements Element {}
  }

  private SendResult() {}

  static Element faulty(String error) {
    return new Element.Faulty(List.of(error));
  }

  /// After messages were sent: with the session in which each has landed.
  static Map<String, Object> ofSent(List<Members> sent, List<Element> settled) {
    return of(sent, settled, true);
  }

  /// After messages were changed.
  static Map<String, Object> ofUpdated(List<Members> sent, List<Element> settled) {
    return of(sent, settled, false);
  }

  /// After messages were taken back: what was sent is told by its ids only.
  static Map<String, Object> ofDeleted(List<Members> sent, List<Element> settled) {
    List<Map<String, Object>> result = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      Map<String, Object> element = element(sent.get(i), settled.get(i), false);
      element.put("message", Map.of("id", sent.get(i).object("message").text("id")));
      element.put("chat", Map.of("id", sent.get(i).object("chat").text("id")));
      result.add(element);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("SUCCESS", true);
    answer.put("DATA", Map.of("RESULT", result));
    return answer;
  }

  private static Map<String, Object> of(List<Members> sent, List<Element> settled, boolean landed) {
    List<Map<String, Object>> result = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      result.add(element(sent.get(i), settled.get(i), landed));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("SUCCESS", true);
    answer.put("DATA", Map.of("RESULT", result));
    return answer;
  }

  private static Map<String, Object> element(Members sent, Element element, boolean landed) {
    Map<String, Object> result = new LinkedHashMap<>();
    if (element instanceof Element.Stored stored) {
      result.put("user", stored.taken().client().toString());
    }
    result.put("message", message(sent.object("message"), landed));
    result.put("chat", chat(sent.object("chat")));
    if (landed) {
      Map<String, String> extra = extra(sent);
      result.put("extra", extra.isEmpty() ? List.of() : extra);
    }
    switch (element) {
      case Element.Stored stored -> {
        result.put("SUCCESS", true);
        if (landed) {
          result.put("session", session(stored.taken()));
        }
      }
      case Element.Faulty faulty -> {
        result.put("SUCCESS", false);
        result.put("ERRORS", faulty.errors());
      }
    }
    return result;
  }

  /// `date` and `files` come back empty, whatever was sent.
  private static Map<String, Object> message(Members sent, boolean landed) {
    Map<String, Object> message = new LinkedHashMap<>();
    put(message, "id", sent.text("id"));
    message.put("date", Map.of());
    message.put("text", sent.text("text"));
    if (landed || sent.value("files").isPresent()) {
      message.put("files", List.of());
    }
    return message;
  }

  private static Map<String, Object> chat(Members sent) {
    Map<String, Object> chat = new LinkedHashMap<>();
    put(chat, "id", sent.text("id"));
    put(chat, "name", sent.text("name"));
    if (!sent.text("url").isEmpty()) {
      chat.put("description", "Link to the original post: " + sent.text("url"));
    }
    return chat;
  }

  private static void put(Map<String, Object> into, String name, String text) {
    if (!text.isEmpty()) {
      into.put(name, text);
    }
  }

  private static Map<String, String> extra(Members sent) {
    Map<String, String> extra = new LinkedHashMap<>();
    if (sent.object("user").isYes("skip_phone_validate")) {
      extra.put("skip_phone_validate", "Y");
    }
    if (sent.object("message").isYes("disable_crm")) {
      extra.put("disable_tracker", "Y");
    }
    return extra;
  }

  private static Map<String, String> session(TakeMessage.Outcome.Taken taken) {
    Map<String, String> session = new LinkedHashMap<>();
    session.put("ID", Long.toString(taken.session()));
    session.put("CHAT_ID", taken.chat().toString());
    return session;
  }
}
