package dev.switchboard.crm.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Phones, e-mail addresses and the like of a lead.
final class LeadRowsTest {
  private final CrmPortal portal = CrmPortal.sqlite();

  @AfterEach
  void close() {
    portal.close();
  }

  private List<String> values(long lead, String type) {
    List<String> values = new ArrayList<>();
    portal.get(lead).path(type).forEach(row -> values.add(row.path("VALUE").asString()));
    return values;
  }

  private String rowId(long lead, String type, int place) {
    return portal.get(lead).path(type).path(place).path("ID").asString();
  }

  @Test
  void aRowHasFourTexts() {
    long id = portal.add("'IM':[{'VALUE':'imol|livechat|1|67|21','VALUE_TYPE':'OPENLINE'}]");
    JsonNode row = portal.get(id).path("IM").path(0);

    assertThat(row.properties()).hasSize(4).allMatch(member -> member.getValue().isString());
    assertThat(row.path("ID").asString()).isEqualTo("1");
    assertThat(row.path("VALUE_TYPE").asString()).isEqualTo("OPENLINE");
    assertThat(row.path("VALUE").asString()).isEqualTo("imol|livechat|1|67|21");
    assertThat(row.path("TYPE_ID").asString()).isEqualTo("IM");
  }

  @Test
  void eachTypeIsKeptApartAndOneWithoutRowsIsLeftOut() {
    long id =
        portal.add(
            "'PHONE':[{'VALUE':'1'},{'VALUE':'2'}],'WEB':[{'VALUE':'a.example'}],'LINK':['l']");

    assertThat(values(id, "PHONE")).containsExactly("1", "2");
    assertThat(values(id, "WEB")).containsExactly("a.example");
    assertThat(values(id, "LINK")).containsExactly("l");
    assertThat(portal.get(id).has("EMAIL")).isFalse();
    assertThat(portal.get(id).path("PHONE").path(0).path("VALUE_TYPE").asString())
        .isEqualTo("WORK");
  }

  @Test
  void aRowWithIdIsChangedOneWithoutIsAdded() {
    long id = portal.add("'PHONE':[{'VALUE':'1','VALUE_TYPE':'HOME'},{'VALUE':'2'}]");
    String first = rowId(id, "PHONE", 0);

    portal.update(id, "'PHONE':[{'ID':'" + first + "','VALUE':'9'},{'VALUE':'3'}]");

    assertThat(values(id, "PHONE")).containsExactly("9", "2", "3");
    assertThat(rowId(id, "PHONE", 0)).isEqualTo(first);
    assertThat(portal.get(id).path("PHONE").path(0).path("VALUE_TYPE").asString())
        .isEqualTo("HOME");
  }

  @Test
  void theValueTypeAloneCanBeChanged() {
    long id = portal.add("'EMAIL':[{'VALUE':'a@b.example'}]");

    portal.update(id, "'EMAIL':[{'ID':" + rowId(id, "EMAIL", 0) + ",'VALUE_TYPE':'mailing'}]");

    assertThat(values(id, "EMAIL")).containsExactly("a@b.example");
    assertThat(portal.get(id).path("EMAIL").path(0).path("VALUE_TYPE").asString())
        .isEqualTo("MAILING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'VALUE':''", "'DELETE':'Y'", "'VALUE':'1','DELETE':'Y'"})
  void anEmptyValueOrDeleteTakesTheRowAway(String how) {
    long id = portal.add("'PHONE':[{'VALUE':'1'},{'VALUE':'2'}]");

    portal.update(id, "'PHONE':[{'ID':" + rowId(id, "PHONE", 0) + "," + how + "}]");

    assertThat(values(id, "PHONE")).containsExactly("2");
  }

  @Test
  void takingAwayTwiceIsNoError() {
    long id = portal.add("'PHONE':[{'VALUE':'1'}]");
    String change = "'PHONE':[{'ID':" + rowId(id, "PHONE", 0) + ",'DELETE':'Y'}]";

    assertThat(portal.update(id, change).status()).isEqualTo(200);
    assertThat(portal.update(id, change).status()).isEqualTo(200);
  }

  @Test
  void aRowOfAnotherLeadOrTypeIsRefusedAndNothingChanges() {
    long other = portal.add("'PHONE':[{'VALUE':'1'}]");
    long id = portal.add("'TITLE':'Mine','EMAIL':[{'VALUE':'a@b.example'}]");

    assertThat(
            portal
                .update(
                    id, "'TITLE':'x','PHONE':[{'ID':" + rowId(other, "PHONE", 0) + ",'VALUE':'2'}]")
                .error())
        .isEqualTo("ERROR_ARGUMENT");
    assertThat(
            portal.update(id, "'PHONE':[{'ID':" + rowId(id, "EMAIL", 0) + ",'VALUE':'2'}]").error())
        .isEqualTo("ERROR_ARGUMENT");

    assertThat(portal.get(id).path("TITLE").asString()).isEqualTo("Mine");
    assertThat(values(other, "PHONE")).containsExactly("1");
  }

  @Test
  void whatALeadHasIsToldByItsFlags() {
    long id = portal.add("'PHONE':'1'");
    assertThat(flags(id)).isEqualTo("YNN");

    portal.update(id, "'EMAIL':[{'VALUE':'a@b.example'}],'IM':[{'VALUE':'imol|x|1|2|3'}]");
    assertThat(flags(id)).isEqualTo("YYY");

    portal.update(id, "'PHONE':[{'ID':" + rowId(id, "PHONE", 0) + ",'DELETE':'Y'}]");
    assertThat(flags(id)).isEqualTo("NYY");
  }

  @Test
  void aMessengerThatIsNoDialogIsNoOpenLine() {
    assertThat(flags(portal.add("'IM':[{'VALUE':'@ada','VALUE_TYPE':'TELEGRAM'}]")))
        .isEqualTo("NNN");
  }

  private String flags(long id) {
    JsonNode lead = portal.get(id);
    return lead.path("HAS_PHONE").asString()
        + lead.path("HAS_EMAIL").asString()
        + lead.path("HAS_IMOL").asString();
  }

  @Test
  void rowsMayComeByKeyAsFormsSendThem() {
    long id =
        portal.add("'PHONE':{'n0':{'VALUE':'1','VALUE_TYPE':'HOME'},'n1':{'VALUE':'2'},'n2':{}}");

    assertThat(values(id, "PHONE")).containsExactly("1", "2");
  }

  @Test
  void oneLeadHasAtMost250Rows() {
    String fifty = "'PHONE':[" + "{'VALUE':'1'},".repeat(49) + "{'VALUE':'1'}]";
    long id = portal.add(fifty);
    for (int i = 0; i < 4; i++) {
      assertThat(portal.update(id, fifty).status()).isEqualTo(200);
    }

    assertThat(portal.update(id, "'EMAIL':'a@b.example'").error()).isEqualTo("ERROR_ARGUMENT");
    assertThat(portal.update(id, fifty.replace("]", ",'2']")).error()).isEqualTo("ERROR_ARGUMENT");
  }
}
