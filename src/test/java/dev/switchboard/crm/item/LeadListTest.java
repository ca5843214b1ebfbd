package dev.switchboard.crm.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.testing.TestRest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class LeadListTest {
  private final CrmPortal portal = CrmPortal.sqlite();

  @AfterEach
  void close() {
    portal.close();
  }

  /// Three leads: 1 has nearly everything, 2 is junk, 3 is empty.
  @Nested
  final class Filters {
    @BeforeEach
    void fill() {
      portal.add(
          """
          'TITLE':'Barn roof','NAME':'Ada','OPPORTUNITY':150.5,'COMPANY_ID':7,'SOURCE_ID':'WEB',
          'BIRTHDATE':'1990-05-17','COMMENTS':'50% off_now!',
          'PHONE':[{'VALUE':'+49 (30) 123-45'},{'VALUE':'+1555'}],'EMAIL':'Ada@Example.org',
          'IM':[{'VALUE':'imol|livechat|1|67|21','VALUE_TYPE':'OPENLINE'}]
          """);
      portal.store.clock().advance(Duration.ofDays(1));
      portal.add("'TITLE':'barn door','STATUS_ID':'JUNK','OPPORTUNITY':20,'ASSIGNED_BY_ID':2");
      portal.store.clock().advance(Duration.ofDays(1));
      portal.add("'TITLE':'Zoo','NAME':'','PHONE':'777'");
    }

    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '`',
        delimiter = ';',
        textBlock =
            """
            {}                                             ; 1 2 3
            {'ID':2}                                       ; 2
            {'id':'2'}                                     ; 2
            {'=ID':[1,3]}                                  ; 1 3
            {'@ID':[1,'3',99]}                             ; 1 3
            {'@ID':[]}                                     ;
            {'!@ID':[]}                                    ; 1 2 3
            {'!@ID':[1]}                                   ; 2 3
            {'!ID':1}                                      ; 2 3
            {'!=ID':1}                                     ; 2 3
            {'>ID':1}                                      ; 2 3
            {'>=ID':2}                                     ; 2 3
            {'<ID':2}                                      ; 1
            {'<=ID':2,'>id':1}                             ; 2
            {'=OPPORTUNITY':150.5}                         ; 1
            {'>OPPORTUNITY':'20'}                          ; 1
            {'<OPPORTUNITY':20}                            ; 3
            {'TITLE':'Zoo'}                                ; 3
            {'TITLE':'zoo'}                                ;
            {'%TITLE':'BARN'}                              ; 1 2
            {'!%TITLE':'barn'}                             ; 3
            {'=%TITLE':'barn%'}                            ; 1 2
            {'%=TITLE':'%o%o%'}                            ; 1 2 3
            {'%=TITLE':'%roof'}                            ; 1
            {'=%TITLE':'barn'}                             ;
            {'!=%TITLE':'barn%'}                           ; 3
            {'!%=TITLE':'%o'}                              ; 1 2
            {'%COMMENTS':'50%'}                            ; 1
            {'%COMMENTS':'off_'}                           ; 1
            {'%COMMENTS':'off!'}                           ;
            {'=%COMMENTS':'50_ off%'}                      ;
            {'NAME':''}                                    ; 2 3
            {'!NAME':''}                                   ; 1
            {'NAME':null}                                  ; 2 3
            {'NAME':['Ada','']}                            ; 1 2 3
            {'!NAME':'Ada'}                                ; 2 3
            {'COMPANY_ID':''}                              ; 2 3
            {'COMPANY_ID':0}                               ; 2 3
            {'!COMPANY_ID':null}                           ; 1
            {'!=COMPANY_ID':7}                             ; 2 3
            {'STATUS_ID':'JUNK'}                           ; 2
            {'@STATUS_ID':['NEW','JUNK']}                  ; 1 2 3
            {'STATUS_SEMANTIC_ID':'F'}                     ; 2
            {'ASSIGNED_BY_ID':'2'}                         ; 2
            {'SOURCE_ID':'WEB','ASSIGNED_BY_ID':1}         ; 1
            {'OPENED':'y'}                                 ; 1 2 3
            {'HAS_PHONE':'Y'}                              ; 1 3
            {'HAS_IMOL':1}                                 ; 1
            {'BIRTHDATE':'17.05.1990'}                     ; 1
            {'<BIRTHDATE':'2000-01-01'}                    ; 1
            {'BIRTHDATE':''}                               ; 2 3
            {'>DATE_CREATE':'2026-03-12'}                  ; 2 3
            {'<DATE_CREATE':'2026-03-12 12:00:00'}         ; 1
            {'<=DATE_CREATE':'2026-03-12T13:00:00+01:00'}  ; 1 2
            {'DATE_CREATE':'2026-03-11T12:00:00+00:00'}    ; 1
            {'DATE_CLOSED':''}                             ; 1 3
            {'PHONE':'0049301 2345'}                       ; 1
            {'PHONE':'1555'}                               ; 1
            {'@PHONE':['777','+1-555']}                    ; 1 3
            {'PHONE':''}                                   ; 2
            {'!PHONE':''}                                  ; 1 3
            {'!PHONE':'777'}                               ; 1 2
            {'%PHONE':'(30)'}                              ; 1
            {'=%PHONE':'+1%'}                              ; 1
            {'EMAIL':'ada@example.ORG'}                    ; 1
            {'%EMAIL':'example'}                           ; 1
            {'IM':'imol|livechat|1|67|21'}                 ; 1
            {'=IM':'imol|livechat|1|67|22'}                ;
            {'WEB':'777'}                                  ;
            {'%ID':'2'}                                    ; 2
            {'CHECK_PERMISSIONS':'N'}                      ; 1 2 3
            """)
    void everyPrefixChoosesWhatItSays(String filter, String expected) {
      List<Long> ids =
          expected == null
              ? List.of()
              : Arrays.stream(expected.split(" ")).map(Long::valueOf).toList();

      assertThat(portal.ids("{'filter':" + filter + "}")).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '`',
        delimiter = ';',
        textBlock =
            """
            {'ID':'DESC'}                      ; 3 2 1
            {'id':'desc'}                      ; 3 2 1
            {'OPPORTUNITY':'asc'}              ; 3 2 1
            {'ASSIGNED_BY_ID':'ASC'}           ; 1 3 2
            {'ASSIGNED_BY_ID':'ASC','ID':'DESC'} ; 3 1 2
            {'COMPANY_ID':'ASC'}               ; 2 3 1
            {'COMPANY_ID':'DESC'}              ; 1 2 3
            {'PHONE':'DESC'}                   ; 1 2 3
            {'NO_SUCH':'DESC'}                 ; 1 2 3
            """)
    void anOrderIsKeptAndEndsWithTheId(String order, String expected) {
      assertThat(portal.ids("{'order':" + order + "}"))
          .isEqualTo(Arrays.stream(expected.split(" ")).map(Long::valueOf).toList());
    }
  }

  @Test
  void pagesHoldFiftyAndSayWhereTheNextBegins() {
    for (int i = 0; i < 101; i++) {
      portal.add("'TITLE':'" + i + "'");
    }

    assertPage("{}", 1, 50, 50L, 101);
    assertPage("{'start':50}", 51, 50, 100L, 101);
    assertPage("{'start':'100'}", 101, 1, null, 101);
    assertPage("{'start':150}", 0, 0, null, 101);
    assertPage("{'start':-1}", 1, 50, null, 0);
    assertPage("{'start':-1,'filter':{'>ID':'60'}}", 61, 41, null, 0);
    assertPage("{'filter':{'>ID':60}}", 61, 41, null, 41);
  }

  private void assertPage(
      String parameters, long first, int size, @Nullable Long next, long total) {
    TestRest.Response response = portal.rest.call("crm.lead.list", parameters);

    assertThat(portal.ids(parameters))
        .isEqualTo(LongStream.range(first, first + size).boxed().toList());
    assertThat(response.body().path("total").asLong()).isEqualTo(total);
    assertThat(response.body().has("next")).isEqualTo(next != null);
    if (next != null) {
      assertThat(response.body().path("next").asLong()).isEqualTo(next);
    }
  }

  @Test
  void withoutSelectEveryFieldIsShownButTheRows() {
    portal.add("'PHONE':'1'");
    JsonNode lead = portal.rest.call("crm.lead.list").result().path(0);

    assertThat(lead.size()).isEqualTo(51);
    assertThat(lead.has("PHONE")).isFalse();
    assertThat(lead)
        .isEqualTo(portal.rest.call("crm.lead.list", "{'select':['*','UF_*']}").result().path(0));
  }

  @Test
  void selectNamesWhatIsShownAndTheIdAlways() {
    portal.add("'TITLE':'A','PHONE':'1','EMAIL':'a@b.example'");
    portal.add("'TITLE':'B'");
    JsonNode leads =
        portal.rest.call("crm.lead.list", "{'select':['title','PHONE','NO_SUCH']}").result();

    assertThat(leads.path(0).propertyNames()).containsExactlyInAnyOrder("ID", "TITLE", "PHONE");
    assertThat(leads.path(0).path("PHONE").path(0).path("VALUE").asString()).isEqualTo("1");
    assertThat(leads.path(1).propertyNames()).containsExactlyInAnyOrder("ID", "TITLE");
  }

  @Test
  void rowsComeBesideAllFieldsWhenTheyAreNamed() {
    portal.add("'TITLE':'A','PHONE':'1','EMAIL':'a@b.example'");
    JsonNode lead = portal.rest.call("crm.lead.list", "{'select':['*','EMAIL']}").result().path(0);

    assertThat(lead.size()).isEqualTo(52);
    assertThat(lead.has("EMAIL")).isTrue();
  }
}
