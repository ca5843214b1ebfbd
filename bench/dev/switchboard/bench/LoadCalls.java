package dev.switchboard.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/// Every public method that lists or gets, each with the filters that its documentation names.
final class LoadCalls {
  /// One kind of request.
  ///
  /// @param by whose webhook of the demo asks
  /// @param parameters JSON; other ones for each number, so that no cache helps more than it would
  record Asked(String name, String by, String method, LongFunction<String> parameters) {}

  private static final String OPERATOR = "operator";
  private static final String ADMIN = "admin";

  private final int dialogs;
  private final int messages;
  private final List<Asked> all = new ArrayList<>();

  LoadCalls(int dialogs, int messages) {
    this.dialogs = dialogs;
    this.messages = messages;
  }

  List<Asked> all() {
    dialogs();
    messenger();
    inbox();
    List.of("lead", "contact", "company", "deal").forEach(this::items);
    activities();
    people();
    return List.copyOf(all);
  }

  private void dialogs() {
    add("by chat", ADMIN, "imopenlines.dialog.get", i -> "{\"CHAT_ID\":%d}".formatted(chat(i)));
    add(
        "by session",
        ADMIN,
        "imopenlines.dialog.get",
        i -> "{\"SESSION_ID\":%d}".formatted(LoadRows.FIRST + 2 * (chat(i) - LoadRows.FIRST)));
    add(
        "by code",
        ADMIN,
        "imopenlines.dialog.get",
        i -> {
          long number = chat(i) - LoadRows.FIRST;
          return "{\"USER_CODE\":\"omnichannel|%d|c%d|v%d\"}"
              .formatted(LoadRows.FIRST + 1 + number % LoadRows.LINES, number, number);
        });
    add(
        "",
        ADMIN,
        "imopenlines.session.history.get",
        i ->
            "{\"CHAT_ID\":%d,\"SESSION_ID\":%d}"
                .formatted(chat(i), LoadRows.FIRST + 2 * (chat(i) - LoadRows.FIRST)));
    crmChats("imopenlines.crm.chat.get");
    crmChats("imopenlines.crm.chat.getLastId");
    add(
        "",
        ADMIN,
        "imopenlines.config.list.get",
        _ -> "{\"PARAMS\":{\"select\":[\"ID\",\"LINE_NAME\"]}}");
    add(
        "",
        ADMIN,
        "imopenlines.config.get",
        i -> "{\"CONFIG_ID\":%d}".formatted(LoadRows.FIRST + 1 + i % LoadRows.LINES));
  }

  private void crmChats(String method) {
    add(
        "contact",
        ADMIN,
        method,
        i -> "{\"CRM_ENTITY_TYPE\":\"contact\",\"CRM_ENTITY\":%d}".formatted(chat(i)));
    add(
        "lead",
        ADMIN,
        method,
        i -> "{\"CRM_ENTITY_TYPE\":\"lead\",\"CRM_ENTITY\":%d}".formatted(chat(i)));
  }

  private void messenger() {
    add("", OPERATOR, "im.recent.list", _ -> "{\"LIMIT\":50}");
    add("unread", OPERATOR, "im.recent.list", _ -> "{\"UNREAD_ONLY\":\"Y\",\"LIMIT\":50}");
    add(
        "his own",
        OPERATOR,
        "im.recent.list",
        _ -> "{\"SKIP_UNDISTRIBUTED_OPENLINES\":\"Y\",\"LIMIT\":50}");
    add(
        "before",
        OPERATOR,
        "im.recent.list",
        _ -> "{\"LAST_MESSAGE_DATE\":\"2024-01-01T00:00:00+00:00\"}");
    add("all", ADMIN, "im.recent.list", _ -> "{\"LIMIT\":50}");
    add("", OPERATOR, "im.recent.get", _ -> "{\"ONLY_OPENLINES\":\"Y\"}");
    add("", OPERATOR, "im.counters.get", _ -> "{}");
    add("", ADMIN, "im.dialog.get", i -> "{\"DIALOG_ID\":\"chat%d\"}".formatted(chat(i)));
    add(
        "",
        ADMIN,
        "im.chat.get",
        i ->
            "{\"ENTITY_TYPE\":\"LINES\",\"ENTITY_ID\":\"omnichannel|%d|c%d|v%d\"}"
                .formatted(
                    LoadRows.FIRST + 1 + (chat(i) - LoadRows.FIRST) % LoadRows.LINES,
                    chat(i) - LoadRows.FIRST,
                    chat(i) - LoadRows.FIRST));
    add(
        "newest",
        ADMIN,
        "im.dialog.messages.get",
        i -> "{\"DIALOG_ID\":\"chat%d\",\"LIMIT\":50}".formatted(chat(i)));
    add(
        "older",
        ADMIN,
        "im.dialog.messages.get",
        i ->
            "{\"DIALOG_ID\":\"chat%d\",\"LAST_ID\":%d}"
                .formatted(chat(i), LoadRows.FIRST + messages / 2));
    add(
        "newer",
        ADMIN,
        "im.dialog.messages.get",
        i ->
            "{\"DIALOG_ID\":\"chat%d\",\"FIRST_ID\":%d}"
                .formatted(chat(i), LoadRows.FIRST + messages / 2));
    add("", ADMIN, "im.chat.user.list", i -> "{\"CHAT_ID\":%d}".formatted(chat(i)));
    add(
        "",
        ADMIN,
        "im.search.chat.list",
        i -> "{\"FIND\":\"Number %d\"}".formatted(1 + i * 7919 % dialogs));
    add(
        "operator",
        OPERATOR,
        "im.search.chat.list",
        i -> "{\"FIND\":\"Number %d\"}".formatted(1 + i * 7919 % dialogs));
    add("", ADMIN, "im.search.user.list", i -> "{\"FIND\":\"Operator %d\"}".formatted(1 + i % 100));
    add("", ADMIN, "im.user.get", i -> "{\"ID\":%d}".formatted(LoadRows.FIRST + 1 + i % 100));
  }

  private void inbox() {
    for (String by : List.of(OPERATOR, ADMIN)) {
      for (String view : List.of("mine", "waiting", "all", "closed")) {
        add(
            view + " of " + by,
            by,
            "switchboard.inbox.list",
            _ -> "{\"VIEW\":\"%s\"}".formatted(view));
      }
      add(
          "name, " + by,
          by,
          "switchboard.inbox.list",
          i -> "{\"VIEW\":\"all\",\"SEARCH\":\"Number %d\"}".formatted(1 + i * 7919 % dialogs));
      add(
          "rare word, " + by,
          by,
          "switchboard.inbox.search",
          i -> "{\"QUERY\":\"word%d\"}".formatted(i * 7919 % 100_003));
      add("common word, " + by, by, "switchboard.inbox.search", _ -> "{\"QUERY\":\"order\"}");
      add(
          "name, " + by,
          by,
          "switchboard.inbox.search",
          i -> "{\"QUERY\":\"Number %d\"}".formatted(1 + i * 7919 % dialogs));
    }
    add(
        "line",
        ADMIN,
        "switchboard.inbox.list",
        i ->
            "{\"VIEW\":\"all\",\"LINE_ID\":%d}".formatted(LoadRows.FIRST + 1 + i % LoadRows.LINES));
    add("", OPERATOR, "switchboard.tag.list", _ -> "{}");
    add("", OPERATOR, "switchboard.notification.list", _ -> "{}");
    add("", OPERATOR, "switchboard.reply.list", _ -> "{}");
    add("", OPERATOR, "switchboard.people.list", _ -> "{}");
    add("", ADMIN, "imopenlines.revision.get", _ -> "{}");
  }

  /// The filters that a page of the documentation shows for items of the CRM.
  private void items(String item) {
    String method = "crm." + item + ".list";
    add("get", ADMIN, "crm." + item + ".get", i -> "{\"ID\":%d}".formatted(chat(i)));
    add(
        "newest",
        ADMIN,
        method,
        _ -> "{\"order\":{\"ID\":\"DESC\"},\"select\":[\"ID\",\"DATE_CREATE\"]}");
    filters(item)
        .forEach((name, filter) ->
            add(
                name,
                ADMIN,
                method,
                i -> "{\"filter\":%s,\"order\":{\"ID\":\"ASC\"}}".formatted(filter.apply(i))));
    add("sorted by age", ADMIN, method, _ -> "{\"order\":{\"DATE_CREATE\":\"DESC\"}}");
    add(
        "phone, duplicate",
        ADMIN,
        "crm.duplicate.findbycomm",
        i ->
            "{\"type\":\"PHONE\",\"values\":[\"%s\"],\"entity_type\":\"%s\"}"
                .formatted(phone(i), item.toUpperCase(Locale.ROOT)));
  }

  private Map<String, LongFunction<String>> filters(String item) {
    String title = item.equals("contact") ? "LAST_NAME" : "TITLE";
    Map<String, LongFunction<String>> filters = new TreeMap<>();
    if (!item.equals("deal")) {
      filters.put("phone", i -> "{\"PHONE\":\"%s\"}".formatted(phone(i)));
    }
    filters.putAll(filtersOfAll(title));
    return filters;
  }

  private Map<String, LongFunction<String>> filtersOfAll(String title) {
    return Map.of(
        "assigned", i -> "{\"ASSIGNED_BY_ID\":%d}".formatted(LoadRows.FIRST + 1 + i % 100),
        "from a day", _ -> "{\">DATE_CREATE\":\"2023-11-15T00:00:00+00:00\"}",
        "changed since", _ -> "{\">=DATE_MODIFY\":\"2023-11-15T00:00:00+00:00\"}",
        "ids", i -> "{\"@ID\":[%d,%d]}".formatted(chat(i), chat(i + 1)),
        "after id", i -> "{\">ID\":%d}".formatted(chat(i)),
        "title", i -> "{\"%s\":\"Item %d\"}".formatted(title, i),
        "part of title", i -> "{\"%%%s\":\"tem %d\"}".formatted(title, i),
        "origin", i -> "{\"ORIGIN_ID\":\"origin%d\"}".formatted(1 + i * 7919 % dialogs));
  }

  private void activities() {
    String method = "crm.activity.list";
    add("get", ADMIN, "crm.activity.get", i -> "{\"ID\":%d}".formatted(chat(i)));
    add(
        "owner",
        ADMIN,
        method,
        i -> "{\"filter\":{\"OWNER_ID\":%d,\"OWNER_TYPE_ID\":1}}".formatted(chat(i)));
    add(
        "responsible",
        ADMIN,
        method,
        i -> "{\"filter\":{\"RESPONSIBLE_ID\":%d}}".formatted(LoadRows.FIRST + 1 + i % 100));
    add("newest", ADMIN, method, _ -> "{\"order\":{\"ID\":\"DESC\"}}");
    add("", ADMIN, "crm.status.list", _ -> "{\"filter\":{\"ENTITY_ID\":\"STATUS\"}}");
  }

  private void people() {
    add("", ADMIN, "user.get", i -> "{\"ID\":%d}".formatted(LoadRows.FIRST + 1 + i % 100));
    add("active", ADMIN, "user.get", _ -> "{\"filter\":{\"ACTIVE\":true}}");
    add(
        "",
        ADMIN,
        "user.search",
        i -> "{\"FILTER\":{\"NAME\":\"Operator %d\"}}".formatted(1 + i % 100));
    add("", ADMIN, "department.get", _ -> "{}");
  }

  private void add(String what, String by, String method, LongFunction<String> parameters) {
    all.add(
        new Asked(what.isEmpty() ? method : method + " (" + what + ")", by, method, parameters));
  }

  private long chat(long number) {
    return LoadRows.FIRST + 1 + number * 7919 % dialogs;
  }

  private String phone(long number) {
    return "+49301" + (1_000_000 + 1 + number * 7919 % dialogs);
  }
}
