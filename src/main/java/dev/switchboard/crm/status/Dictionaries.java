package dev.switchboard.crm.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The dictionaries that every portal begins with. They cannot be changed yet.
///
/// Source: contract/methods/crm/crm.lead.add.json, SOURCE_ID and STATUS_ID.
final class Dictionaries {
  private static final int STEP = 10;

  static final List<Entry> ALL = all();

  private Dictionaries() {}

  private static List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      add(entries, "STATUS", stage.name(), stage.title(), Optional.of(stage));
    }
    sources().forEach((code, name) -> add(entries, "SOURCE", code, name, Optional.empty()));
    salutations().forEach((code, name) -> add(entries, "HONORIFIC", code, name, Optional.empty()));
    return List.copyOf(entries);
  }

  private static void add(
      List<Entry> entries, String dictionary, String code, String name, Optional<Stage> stage) {
    long before = entries.stream().filter(entry -> entry.dictionary().equals(dictionary)).count();
    long id = entries.size() + 1;
    entries.add(new Entry(id, dictionary, code, name, (before + 1) * STEP, stage));
  }

  private static Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("CALL", "Call");
    sources.put("EMAIL", "E-mail");
    sources.put("WEB", "Website");
    sources.put("ADVERTISING", "Advertising");
    sources.put("PARTNER", "Existing customer");
    sources.put("RECOMMENDATION", "Recommendation");
    sources.put("TRADE_SHOW", "Fair");
    sources.put("WEBFORM", "Form on a website");
    sources.put("CALLBACK", "Callback");
    sources.put("RC_GENERATOR", "Sales boost");
    sources.put("STORE", "Online shop");
    sources.put("OTHER", "Other");
    return sources;
  }

  private static Map<String, String> salutations() {
    Map<String, String> salutations = new LinkedHashMap<>();
    salutations.put("HNR_EN_1", "Mr");
    salutations.put("HNR_EN_2", "Mrs");
    salutations.put("HNR_EN_3", "Ms");
    salutations.put("HNR_EN_4", "Dr");
    return salutations;
  }
}
