package dev.switchboard.openchannels.reply;

import dev.switchboard.platform.rest.Clause;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The fields of an element of the list of quick answers.
record QuickAnswerFields(Optional<String> code, Optional<String> name, Optional<String> text) {
  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_NAME = 255;
  private static final List<String> KNOWN = List.of("NAME", "PREVIEW_TEXT", "CODE");
  private static final Map<String, Function<QuickReply, String>> SHOWN =
      Map.of(
          "ID", reply -> Long.toString(reply.id()),
          "NAME", reply -> reply.words().title(),
          "CODE", reply -> reply.words().shortcut(),
          "PREVIEW_TEXT", reply -> reply.words().text(),
          "CREATED_BY", reply -> reply.trace().createdBy().toString());

  /// What is asked of the list.
  record Question(Predicate<QuickReply> filter, Comparator<QuickReply> order) {}

  /// @throws RestError for a field that the list does not have
  static QuickAnswerFields of(Map<String, JsonNode> sent) {
    for (Map.Entry<String, JsonNode> field : sent.entrySet()) {
      boolean fits =
          KNOWN.contains(field.getKey().toUpperCase(Locale.ROOT)) && field.getValue().isValueNode();
      if (!fits) {
        throw RestError.badRequest(
            "ERROR_ELEMENT_FIELD_VALUE",
            "The list of quick answers has the fields " + KNOWN + ", no " + field.getKey());
      }
    }
    Optional<String> text = text(sent, "PREVIEW_TEXT", ReplyMethods.LONGEST_TEXT);
    text.map(Variables::unknown)
        .filter(unknown -> !unknown.isEmpty())
        .ifPresent(unknown -> {
          throw wrong("There are no variables " + unknown);
        });
    return new QuickAnswerFields(
        text(sent, "CODE", LONGEST_CODE), text(sent, "NAME", LONGEST_NAME), text);
  }

  private static Optional<String> text(Map<String, JsonNode> sent, String name, int longest) {
    Optional<String> text =
        Optional.ofNullable(sent.get(name))
            .filter(value -> !value.isNull())
            .map(JsonNode::asString)
            .filter(value -> !value.isBlank());
    if (text.filter(value -> value.length() > longest).isPresent()) {
      throw wrong(name + " must have at most " + longest + " characters");
    }
    return text;
  }

  static String code(String sent) {
    if (sent.length() > LONGEST_CODE) {
      throw wrong("ELEMENT_CODE must have at most " + LONGEST_CODE + " characters");
    }
    return sent.strip();
  }

  private static RestError wrong(String sentence) {
    return RestError.badRequest("ERROR_ELEMENT_FIELD_VALUE", sentence);
  }

  /// `FILTER` and `ELEMENT_ORDER`; a condition that cannot be asked is refused, for without it the
  /// list would answer with what nobody asked for.
  static Question question(Params params) {
    Predicate<QuickReply> filter = _ -> true;
    for (Map.Entry<String, JsonNode> condition : params.object("FILTER").entrySet()) {
      filter = filter.and(condition(condition.getKey(), condition.getValue()));
    }
    Comparator<QuickReply> order = Comparator.comparingLong(QuickReply::id);
    for (Map.Entry<String, JsonNode> by : params.object("ELEMENT_ORDER").entrySet()) {
      Function<QuickReply, String> shown = SHOWN.get(by.getKey().toUpperCase(Locale.ROOT));
      if (shown != null && !by.getKey().equalsIgnoreCase("ID")) {
        order = Comparator.comparing(shown);
      }
      order = by.getValue().asString("").equalsIgnoreCase("desc") ? order.reversed() : order;
      break;
    }
    return new Question(filter, order);
  }

  private static Predicate<QuickReply> condition(String name, JsonNode value) {
    Clause clause = Clause.of(name, value);
    Function<QuickReply, String> shown = SHOWN.get(clause.field());
    if (shown == null || value.isObject()) {
      throw RestError.argument("FILTER must ask for one of " + SHOWN.keySet() + ", not " + name);
    }
    return reply -> clause.holds(List.of(shown.apply(reply)));
  }
}
