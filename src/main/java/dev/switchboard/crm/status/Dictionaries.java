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

  private static final Map<String, Map<String, String>> PLAIN = plain();

  static final List<Entry> ALL = all();

  private Dictionaries() {}

  private static List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    for (Stages stages : List.of(Stages.LEAD, Stages.DEAL)) {
      stages
          .all()
          .forEach(stage ->
              add(entries, stages.dictionary(), stage.code(), stage.title(), Optional.of(stage)));
    }
    PLAIN.forEach((dictionary, names) ->
        names.forEach((code, name) -> add(entries, dictionary, code, name, Optional.empty())));
    return List.copyOf(entries);
  }

  private static void add(
      List<Entry> entries, String dictionary, String code, String name, Optional<Stage> stage) {
    long before = entries.stream().filter(entry -> entry.dictionary().equals(dictionary)).count();
    long id = entries.size() + 1;
    entries.add(new Entry(id, dictionary, code, name, (before + 1) * STEP, stage));
  }

  private static Map<String, Map<String, String>> plain() {
    Map<String, Map<String, String>> plain = new LinkedHashMap<>();
    plain.put("SOURCE", sources());
    plain.put(
        "HONORIFIC",
        names("HNR_EN_1", "Mr", "HNR_EN_2", "Mrs", "HNR_EN_3", "Ms", "HNR_EN_4", "Dr"));
    plain.put(
        "CONTACT_TYPE",
        names("CLIENT", "Client", "SUPPLIER", "Supplier", "PARTNER", "Partner", "OTHER", "Other"));
    plain.put(
        "COMPANY_TYPE",
        names(
            "CUSTOMER",
            "Customer",
            "SUPPLIER",
            "Supplier",
            "COMPETITOR",
            "Competitor",
            "PARTNER",
            "Partner",
            "OTHER",
            "Other"));
    plain.put(
        "EMPLOYEES",
        names(
            "EMPLOYEES_1",
            "fewer than 50",
            "EMPLOYEES_2",
            "50 to 250",
            "EMPLOYEES_3",
            "250 to 500",
            "EMPLOYEES_4",
            "more than 500"));
    plain.put(
        "INDUSTRY",
        names(
            "IT",
            "Information technology",
            "TELECOM",
            "Telecommunication",
            "MANUFACTURING",
            "Manufacturing",
            "BANKING",
            "Banking",
            "CONSULTING",
            "Consulting",
            "FINANCE",
            "Finance",
            "GOVERNMENT",
            "Government",
            "DELIVERY",
            "Delivery",
            "ENTERTAINMENT",
            "Entertainment",
            "NOTPROFIT",
            "Non-profit",
            "OTHER",
            "Other"));
    plain.put(
        "DEAL_TYPE",
        names(
            "SALE",
            "Sale",
            "COMPLEX",
            "Integrated sale",
            "GOODS",
            "Goods",
            "SERVICES",
            "Services",
            "SERVICE",
            "Maintenance"));
    return plain;
  }

  private static Map<String, String> sources() {
    return names(
        "CALL",
        "Call",
        "EMAIL",
        "E-mail",
        "WEB",
        "Website",
        "ADVERTISING",
        "Advertising",
        "PARTNER",
        "Existing customer",
        "RECOMMENDATION",
        "Recommendation",
        "TRADE_SHOW",
        "Fair",
        "WEBFORM",
        "Form on a website",
        "CALLBACK",
        "Callback",
        "RC_GENERATOR",
        "Sales boost",
        "STORE",
        "Online shop",
        "OTHER",
        "Other");
  }

  /// Codes and names by turns.
  private static Map<String, String> names(String... codesAndNames) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < codesAndNames.length; i += 2) {
      names.put(codesAndNames[i], codesAndNames[i + 1]);
    }
    return names;
  }
}
