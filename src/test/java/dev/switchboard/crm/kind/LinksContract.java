package dev.switchboard.crm.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.crm.item.CrmPortal;
import dev.switchboard.platform.testing.TestRest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What every store must do with the contacts of leads, deals and companies.
interface LinksContract {
  CrmPortal portal();

  private TestRest.Response call(String method, String parameters) {
    return portal().rest.call(method, parameters);
  }

  private JsonNode done(String method, String parameters) {
    TestRest.Response response = call(method, parameters);
    assertThat(response.status()).as(method + parameters + response.body()).isEqualTo(200);
    return response.result();
  }

  private long make(String kind, String fields) {
    return done("crm." + kind + ".add", "{'fields':{" + fields + "}}").asLong();
  }

  private long contact() {
    return make("contact", "'NAME':'Ada'");
  }

  /// Such as `3/10/Y 4/20/N`.
  private String links(String family, long id) {
    List<String> shown = new ArrayList<>();
    for (JsonNode link : done("crm." + family + ".items.get", "{'id':" + id + "}")) {
      String other = family.endsWith("contact") ? "CONTACT_ID" : "COMPANY_ID";
      shown.add(
          link.path(other).asLong()
              + "/"
              + link.path("SORT").asLong()
              + "/"
              + link.path("IS_PRIMARY").asString());
    }
    return String.join(" ", shown);
  }

  private String first(String kind, long id, String field) {
    return done("crm." + kind + ".get", "{'id':" + id + "}").path(field).asString("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lead", "deal"})
  default void severalContactsBelongToAnItemAndOneOfThemIsTheFirst(String kind) {
    long a = contact();
    long b = contact();
    long c = contact();
    long id = make(kind, "'TITLE':'Roof','CONTACT_IDS':[" + a + "," + b + "]");
    String family = kind + ".contact";

    assertThat(links(family, id)).isEqualTo(a + "/10/Y " + b + "/20/N");
    assertThat(add(family, id, "'CONTACT_ID':" + c)).isTrue();
    assertThat(links(family, id)).isEqualTo(a + "/10/Y " + b + "/20/N " + c + "/30/N");
    assertThat(add(family, id, "'CONTACT_ID':" + b + ",'IS_PRIMARY':'Y','SORT':5")).isTrue();
    assertThat(links(family, id)).isEqualTo(b + "/5/Y " + a + "/10/N " + c + "/30/N");
    assertThat(first(kind, id, "CONTACT_ID")).isEqualTo(b + "");

    assertThat(delete(family, id, "'CONTACT_ID':" + b)).isTrue();
    assertThat(first(kind, id, "CONTACT_ID")).isEqualTo(a + "");
    assertThat(delete(family, id, "'CONTACT_ID':" + b)).isFalse();
    assertThat(links(family, id)).isEqualTo(a + "/10/Y " + c + "/30/N");
    done("crm." + family + ".items.delete", "{'id':" + id + "}");
    assertThat(links(family, id)).isEmpty();
    assertThat(first(kind, id, "CONTACT_ID")).isEqualTo("0");
  }

  private boolean add(String family, long id, String fields) {
    return done("crm." + family + ".add", "{'id':" + id + ",'fields':{" + fields + "}}")
        .asBoolean();
  }

  private boolean delete(String family, long id, String fields) {
    return done("crm." + family + ".delete", "{'id':" + id + ",'fields':{" + fields + "}}")
        .asBoolean();
  }

  private void set(String family, long id, String items) {
    done("crm." + family + ".items.set", "{'id':" + id + ",'items':[" + items + "]}");
  }

  @Test
  default void allContactsOfADealAreSetAtOnce() {
    long a = contact();
    long b = contact();
    long c = contact();
    long id = make("deal", "'CONTACT_ID':" + c);
    assertThat(links("deal.contact", id)).isEqualTo(c + "/10/Y");
    set(
        "deal.contact",
        id,
        "{'CONTACT_ID':" + a + ",'IS_PRIMARY':'Y','SORT':100},{'CONTACT_ID':'" + b + "'}");
    assertThat(links("deal.contact", id)).isEqualTo(b + "/20/N " + a + "/100/Y");
    assertThat(first("deal", id, "CONTACT_ID")).isEqualTo(a + "");
  }

  /// The item's own field is what counts, whoever writes it.
  @Test
  default void theFieldOfTheFirstCanBeWrittenByItself() {
    long a = contact();
    long b = contact();
    long id = make("deal", "'CONTACT_IDS':[" + a + "," + b + "]");
    done("crm.deal.update", "{'id':" + id + ",'fields':{'CONTACT_ID':" + b + "}}");
    assertThat(links("deal.contact", id)).isEqualTo(b + "/20/Y");
    done("crm.deal.update", "{'id':" + id + ",'fields':{'CONTACT_IDS':[]}}");
    assertThat(links("deal.contact", id)).isEmpty();
  }

  @Test
  default void aContactWorksForSeveralCompaniesAndEachKnowsItsContacts() {
    long a = contact();
    long b = contact();
    long firm = make("company", "'TITLE':'Firm'");
    long bank = make("company", "'TITLE':'Bank'");

    assertThat(add("contact.company", a, "'COMPANY_ID':" + firm)).isTrue();
    assertThat(add("company.contact", bank, "'CONTACT_ID':" + a + ",'IS_PRIMARY':'N'")).isTrue();
    assertThat(add("company.contact", firm, "'CONTACT_ID':" + b)).isTrue();
    assertThat(links("contact.company", a)).isEqualTo(firm + "/10/Y " + bank + "/20/N");
    assertThat(links("company.contact", firm)).isEqualTo(a + "/10/Y " + b + "/10/Y");
    assertThat(links("company.contact", bank)).isEqualTo(a + "/20/N");
    assertThat(first("contact", b, "COMPANY_ID")).isEqualTo(firm + "");

    set("company.contact", firm, "{'CONTACT_ID':" + b + "}");
    assertThat(links("company.contact", firm)).isEqualTo(b + "/10/Y");
    assertThat(links("contact.company", a)).isEqualTo(bank + "/20/Y");
    assertThat(delete("company.contact", bank, "'CONTACT_ID':" + a)).isTrue();
    assertThat(links("contact.company", a)).isEmpty();
  }

  @Test
  default void whatIsDeletedBelongsToNothing() {
    long a = contact();
    long b = contact();
    long id = make("deal", "'CONTACT_IDS':[" + a + "," + b + "]");
    done("crm.contact.delete", "{'id':" + b + "}");
    assertThat(links("deal.contact", id)).isEqualTo(a + "/10/Y");
  }

  @Test
  default void whatCannotBelongIsRefused() {
    long a = contact();
    long id = make("deal", "'TITLE':'Roof'");
    String there = "{'id':" + id + ",";
    assertThat(call("crm.deal.contact.add", there + "'fields':{}}").status()).isEqualTo(400);
    TestRest.Response unknown =
        call("crm.deal.contact.add", there + "'fields':{'CONTACT_ID':999}}");
    assertThat(unknown.body().path("error_description").asString())
        .isEqualTo("The parameter 'fields' is not valid: there is no CONTACT_ID 999.");
    assertThat(call("crm.deal.contact.items.set", there + "'items':'x'}").status()).isEqualTo(400);
    assertThat(
            call("crm.deal.contact.add", "{'id':999,'fields':{'CONTACT_ID':" + a + "}}")
                .body()
                .path("error_description")
                .asString())
        .isEqualTo("Not found.");
    assertThat(call("crm.lead.contact.items.get", "{'id':999}").error()).isEqualTo("NOT_FOUND");
    assertThat(links("deal.contact", id)).isEmpty();
  }

  /// However links are made and taken away, there is one first, both sides agree, and the field of
  /// the first says the same.
  @Test
  default void bothSidesAgreeWhateverHappens() {
    Random random = new Random(53);
    List<Long> contacts = new ArrayList<>();
    List<Long> companies = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      contacts.add(contact());
      companies.add(make("company", "'TITLE':'Firm " + i + "'"));
    }
    for (int round = 0; round < 60; round++) {
      long contact = contacts.get(random.nextInt(3));
      long company = companies.get(random.nextInt(3));
      String company0 = "'COMPANY_ID':" + company;
      String contact0 = "'CONTACT_ID':" + contact;
      String main = ",'IS_PRIMARY':'" + (random.nextBoolean() ? "Y" : "N") + "'";
      switch (random.nextInt(6)) {
        case 0 -> add("contact.company", contact, company0 + main);
        case 1 -> add("company.contact", company, contact0 + main);
        case 2 -> delete("contact.company", contact, company0);
        case 3 -> delete("company.contact", company, contact0);
        case 4 -> set("company.contact", company, "{" + contact0 + main + "}");
        default -> set("contact.company", contact, "{" + company0 + main + "}");
      }
      assertAgreement(contacts, companies);
    }
  }

  private void assertAgreement(List<Long> contacts, List<Long> companies) {
    Map<String, String> there = new HashMap<>();
    for (long contact : contacts) {
      String links = links("contact.company", contact);
      assertThat(links.chars().filter(c -> c == 'Y').count())
          .as(links)
          .isEqualTo(links.isEmpty() ? 0 : 1);
      for (String link : links.split(" ", -1)) {
        if (!link.isEmpty()) {
          String[] parts = link.split("/", -1);
          there.put(contact + " at " + parts[0], parts[1] + parts[2]);
          if (parts[2].equals("Y")) {
            assertThat(first("contact", contact, "COMPANY_ID")).isEqualTo(parts[0]);
          }
        }
      }
    }
    Map<String, String> back = new HashMap<>();
    for (long company : companies) {
      for (String link : links("company.contact", company).split(" ", -1)) {
        if (!link.isEmpty()) {
          String[] parts = link.split("/", -1);
          back.put(parts[0] + " at " + company, parts[1] + parts[2]);
        }
      }
    }
    assertThat(back).isEqualTo(there);
  }
}
