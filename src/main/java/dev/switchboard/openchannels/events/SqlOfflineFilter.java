package dev.switchboard.openchannels.events;

import static dev.switchboard.gen.Tables.OFFLINE_EVENT;

import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/// `filter` and `order` of the offline methods, as SQL.
///
/// Source: contract/methods/basic/event.offline.list.json, contract/protocol.md §5.
final class SqlOfflineFilter {
  private static final Pattern KEY = Pattern.compile("(!=|>=|<=|!@|[=!><@]?)([A-Za-z_]+)");
  private static final int MOST = 50;

  private SqlOfflineFilter() {}

  /// Everything in a queue.
  static SqlOfflineEvents.Question all(OfflineEvent.Queue queue, Params params) {
    return question(queue, params, OFFLINE_EVENT.ID);
  }

  /// What nobody has reserved.
  ///
  /// @param failed what somebody could not use, instead
  /// @param forgotten when reservations were made that do not hold any more
  static SqlOfflineEvents.Question free(
      OfflineEvent.Queue queue, Params params, boolean failed, Instant forgotten) {
    return question(queue, params, OFFLINE_EVENT.CHANGED_AT)
        .and(failed ? SqlOfflineEvents.isFailed() : SqlOfflineEvents.isFree(forgotten));
  }

  /// What a process has reserved.
  static SqlOfflineEvents.Question reservation(
      OfflineEvent.Queue queue, Params params, String process) {
    return question(queue, params, OFFLINE_EVENT.CHANGED_AT).and(SqlOfflineEvents.isOf(process));
  }

  private static SqlOfflineEvents.Question question(
      OfflineEvent.Queue queue, Params params, Field<?> usual) {
    return new SqlOfflineEvents.Question(
        SqlOfflineEvents.of(queue).and(where(params)), order(params, usual));
  }

  private static Condition where(Params params) {
    Condition where = DSL.noCondition();
    Map<String, JsonNode> filter = params.object("filter");
    if (filter.size() > MOST) {
      throw RestError.argument("Argument 'filter' must have at most " + MOST + " conditions");
    }
    for (Map.Entry<String, JsonNode> entry : filter.entrySet()) {
      Matcher key = KEY.matcher(entry.getKey());
      if (!key.matches()) {
        throw unknown(entry.getKey());
      }
      where = where.and(condition(key.group(1), key.group(2), entry.getValue()));
    }
    return where;
  }

  private static Condition condition(String operator, String name, JsonNode value) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "ID" -> compare(operator, OFFLINE_EVENT.ID, numbers(name, value));
      case "TIMESTAMP_X" -> compare(operator, OFFLINE_EVENT.CHANGED_AT, moments(name, value));
      case "EVENT_NAME" ->
          compare(
              operator,
              OFFLINE_EVENT.EVENT,
              texts(value).stream().map(text -> text.toUpperCase(Locale.ROOT)).toList());
      case "MESSAGE_ID" -> compare(operator, OFFLINE_EVENT.MESSAGE_ID, texts(value));
      case "PROCESS_ID" -> compare(operator, OFFLINE_EVENT.PROCESS_ID, texts(value));
      case "ERROR" ->
          compare(
              operator, OFFLINE_EVENT.FAILED, elements(value).stream().map(Params::isOn).toList());
      default -> throw unknown(name);
    };
  }

  private static <T> Condition compare(String operator, Field<T> field, List<T> values) {
    if (values.isEmpty()) {
      return DSL.falseCondition();
    }
    T first = values.getFirst();
    return switch (operator) {
      case ">" -> field.gt(first);
      case ">=" -> field.ge(first);
      case "<" -> field.lt(first);
      case "<=" -> field.le(first);
      case "!", "!=", "!@" -> field.notIn(values);
      default -> field.in(values);
    };
  }

  private static List<JsonNode> elements(JsonNode value) {
    List<JsonNode> elements = value.isContainer() ? List.copyOf(value.values()) : List.of(value);
    if (elements.size() > MOST) {
      throw RestError.argument("A condition must have at most " + MOST + " values");
    }
    return elements;
  }

  private static List<String> texts(JsonNode value) {
    if (elements(value).stream().anyMatch(JsonNode::isContainer)) {
      throw RestError.argument("A condition must have one value, or a list of values");
    }
    return elements(value).stream().map(element -> element.asString("")).toList();
  }

  private static List<Long> numbers(String name, JsonNode value) {
    return elements(value).stream()
        .map(element -> Params.number(element).orElseThrow(() -> wrong(name, "a number")))
        .toList();
  }

  private static List<Long> moments(String name, JsonNode value) {
    return texts(value).stream()
        .map(text -> {
          try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
          } catch (DateTimeException _) {
            throw wrong(name, "a time such as 2026-03-11T12:00:00+00:00");
          }
        })
        .toList();
  }

  /// @param usual by which to sort when nothing is said
  private static List<SortField<?>> order(Params params, Field<?> usual) {
    List<SortField<?>> order = new ArrayList<>();
    params
        .object("order")
        .forEach((name, value) -> {
          Field<?> field = field(name);
          boolean descending = value.asString("").equalsIgnoreCase("DESC");
          order.add(descending ? field.desc() : field.asc());
        });
    if (order.isEmpty()) {
      order.add(usual.asc());
    }
    order.add(OFFLINE_EVENT.ID.asc());
    return order;
  }

  private static Field<?> field(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "ID" -> OFFLINE_EVENT.ID;
      case "TIMESTAMP_X" -> OFFLINE_EVENT.CHANGED_AT;
      case "EVENT_NAME" -> OFFLINE_EVENT.EVENT;
      case "MESSAGE_ID" -> OFFLINE_EVENT.MESSAGE_ID;
      case "PROCESS_ID" -> OFFLINE_EVENT.PROCESS_ID;
      case "ERROR" -> OFFLINE_EVENT.FAILED;
      default -> throw unknown(name);
    };
  }

  private static RestError unknown(String name) {
    return RestError.argument(
        "ID, TIMESTAMP_X, EVENT_NAME, MESSAGE_ID, PROCESS_ID or ERROR expected, came: " + name);
  }

  private static RestError wrong(String name, String expected) {
    return RestError.argument(name + " must be " + expected);
  }
}
