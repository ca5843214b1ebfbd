package dev.switchboard.openchannels.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The events that can be bound.
///
/// Some of them do not happen here yet; they can be bound all the same, since applications bind all
/// they know at once.
///
/// Source: contract/index.json, `events`; contract/events.
public final class KnownEvents {
  /// @param scopes any one of them opens the event; empty: open to every application
  /// @param idKey under which a handler finds its own number, too: its page has another name for it
  record Entry(String code, Set<String> scopes, String idKey) {}

  static final String HANDLER_ID = "event_handler_id";
  private static final String EVENT_ID = "eventId";
  private static final Set<String> CHANNELS = Set.of("imopenlines", "imconnector");
  private static final Map<String, Entry> ALL = all();

  private KnownEvents() {}

  private static Map<String, Entry> all() {
    List<Entry> entries = new ArrayList<>();
    add(entries, Set.of(), HANDLER_ID, "ONAPPUNINSTALL", "ONAPPINSTALL", "ONAPPUPDATE");
    add(entries, Set.of(), HANDLER_ID, "ONAPPPAYMENT", "ONAPPTEST", "ONAPPMETHODCONFIRM");
    add(entries, Set.of(), HANDLER_ID, "ONOFFLINEEVENT");
    add(entries, Set.of("user"), HANDLER_ID, "ONUSERADD");
    for (String object : List.of("LEAD", "DEAL", "COMPANY", "CONTACT", "ACTIVITY")) {
      for (String change : List.of("ADD", "UPDATE", "DELETE")) {
        add(entries, Set.of("crm"), HANDLER_ID, "ONCRM" + object + change);
      }
    }
    for (String change : List.of("MESSAGEADD", "MESSAGEUPDATE", "MESSAGEDELETE", "STATUSDELETE")) {
      add(entries, CHANNELS, HANDLER_ID, "ONIMCONNECTOR" + change);
    }
    add(entries, CHANNELS, HANDLER_ID, "ONIMCONNECTORLINEDELETE");
    add(entries, CHANNELS, EVENT_ID, "ONIMCONNECTORDIALOGSTART", "ONIMCONNECTORDIALOGFINISH");
    add(entries, CHANNELS, EVENT_ID, "ONOPENLINEMESSAGEADD", "ONOPENLINEMESSAGEUPDATE");
    add(entries, CHANNELS, EVENT_ID, "ONOPENLINEMESSAGEDELETE");
    add(entries, CHANNELS, EVENT_ID, "ONSESSIONSTART", "ONSESSIONFINISH");
    Map<String, Entry> byCode = new LinkedHashMap<>();
    entries.forEach(entry -> byCode.put(entry.code(), entry));
    return byCode;
  }

  private static void add(List<Entry> to, Set<String> scopes, String idKey, String... codes) {
    for (String code : codes) {
      to.add(new Entry(code, scopes, idKey));
    }
  }

  /// @param code in any case
  static Optional<Entry> find(String code) {
    return Optional.ofNullable(ALL.get(code.toUpperCase(Locale.ROOT)));
  }

  static List<String> codes() {
    return List.copyOf(ALL.keySet());
  }

  /// The events of one scope; of the empty scope and `basic`, those that need none.
  static List<String> codesOf(String scope) {
    String wanted = scope.toLowerCase(Locale.ROOT);
    boolean basic = wanted.isEmpty() || wanted.equals("basic");
    return ALL.values().stream()
        .filter(entry -> basic ? entry.scopes().isEmpty() : entry.scopes().contains(wanted))
        .map(Entry::code)
        .toList();
  }

  /// The events that any of `scopes` opens, and those that need none.
  static List<String> codesOpenTo(Set<String> scopes) {
    return ALL.values().stream().filter(entry -> isOpen(entry, scopes)).map(Entry::code).toList();
  }

  static boolean isOpen(Entry entry, Set<String> scopes) {
    return entry.scopes().isEmpty() || entry.scopes().stream().anyMatch(scopes::contains);
  }
}
