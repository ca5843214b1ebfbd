package dev.switchboard.crm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.multifield.MultifieldType;
import dev.switchboard.crm.search.Criterion;
import dev.switchboard.crm.search.ListQuery;
import dev.switchboard.crm.search.Matching;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// What every store of leads must do, and what other rooms find in [Leads].
interface LeadsContract {
  CrmPortal portal();

  /// Does something with the leads on the lane.
  record Do<O>(Function<Leads, O> what) implements Command<O> {
    @Override
    public O decide(Work work) {
      return what.apply(Leads.in(work).by(new UserId(5)));
    }
  }

  private <O> O leads(Function<Leads, O> what) {
    return portal().store.run(new Do<>(what));
  }

  private boolean does(Function<Leads, Boolean> what) {
    return leads(what);
  }

  private Optional<LeadId> reachedAt(Contact contact) {
    return leads(leads -> leads.findByContact(contact));
  }

  @Test
  default void aLeadOfAnotherRoomIsStoredWithAllThatIsKnown() {
    LeadId id =
        leads(leads ->
            leads.add(
                NewLead.titled("Ada - Live chat")
                    .named("Ada", "L.")
                    .from("WEB", "the line Sales")
                    .commented("asked about roofs")
                    .assignedTo(new UserId(7))
                    .reachedAt(new Contact.Phone("+49 30 1"))
                    .reachedAt(new Contact.Email("ada@example.org"))
                    .reachedAt(new Contact.Messenger("imol|livechat|1|2|3"))
                    .reachedAt(new Contact.Phone(" "))));

    var lead = portal().get(id.value());
    assertThat(lead.path("TITLE").asString()).isEqualTo("Ada - Live chat");
    assertThat(lead.path("LAST_NAME").asString()).isEqualTo("L.");
    assertThat(lead.path("SOURCE_DESCRIPTION").asString()).isEqualTo("the line Sales");
    assertThat(lead.path("COMMENTS").asString()).isEqualTo("asked about roofs");
    assertThat(lead.path("ASSIGNED_BY_ID").asString()).isEqualTo("7");
    assertThat(lead.path("CREATED_BY_ID").asString()).isEqualTo("5");
    assertThat(lead.path("PHONE").size()).isEqualTo(1);
    assertThat(lead.path("EMAIL").size()).isEqualTo(1);
    assertThat(lead.path("IM").path(0).path("VALUE_TYPE").asString()).isEqualTo("OPENLINE");
    assertThat(lead.path("HAS_IMOL").asString()).isEqualTo("Y");
    assertThat(portal().events).containsExactly(new LeadEvent.LeadAdded(id, new UserId(5)));
  }

  @Test
  default void whatIsTooLongForAFieldIsCut() {
    LeadId id = leads(leads -> leads.add(NewLead.titled("x".repeat(300) + "\0")));

    assertThat(portal().get(id.value()).path("TITLE").asString()).hasSize(255);
  }

  @Test
  default void aContactFindsTheLeadHoweverItIsWritten() {
    long id = portal().add("'PHONE':'+49 (30) 1-2','EMAIL':'Ada@Example.org','IM':'imol|a|1|b|c'");
    Optional<LeadId> found = Optional.of(new LeadId(id));

    assertThat(reachedAt(new Contact.Phone("00493012"))).isEqualTo(found);
    assertThat(reachedAt(new Contact.Email("ADA@example.org"))).isEqualTo(found);
    assertThat(reachedAt(new Contact.Messenger("imol|a|1|b|c"))).isEqualTo(found);
    assertThat(reachedAt(new Contact.Messenger("imol|a|1|b|d"))).isEmpty();
    assertThat(reachedAt(new Contact.Phone("ada@example.org"))).isEmpty();
  }

  @Test
  default void aContactLongerThanAnIndexCanHoldStillFindsItsLead() {
    String code = "imol|connector|1|" + "ä".repeat(300) + "|" + "语".repeat(300);
    LeadId id = leads(leads -> leads.add(NewLead.titled("x")));
    leads(leads -> leads.bindIm(id, code));

    assertThat(reachedAt(new Contact.Messenger(code))).contains(id);
    assertThat(reachedAt(new Contact.Messenger(code + "x"))).isEmpty();
  }

  @Test
  default void aLeadInProcessIsFoundBeforeNewerOnesThatAreClosed() {
    portal().add("'PHONE':'1'");
    long open = portal().add("'PHONE':'1'");
    portal().add("'PHONE':'1','STATUS_ID':'JUNK'");
    long closed = portal().add("'PHONE':'2','STATUS_ID':'CONVERTED'");

    assertThat(reachedAt(new Contact.Phone("1"))).contains(new LeadId(open));
    assertThat(reachedAt(new Contact.Phone("2"))).contains(new LeadId(closed));
  }

  @Test
  default void aLeadIsFoundByAContactGivenEarlierInTheSameCommand() {
    boolean found =
        leads(leads -> {
          LeadId id = leads.add(NewLead.titled("x").reachedAt(new Contact.Phone("123")));
          leads.bindIm(id, "imol|a|1|b|c");
          return leads
                  .findByContact(new Contact.Phone("+123"))
                  .equals(leads.findByContact(new Contact.Messenger("imol|a|1|b|c")))
              && leads.exists(id);
        });

    assertThat(found).isTrue();
  }

  @Test
  default void bindingAMessengerTwiceBindsItOnce() {
    long id = portal().add("");
    portal().events.clear();

    for (int i = 0; i < 2; i++) {
      assertThat(does(leads -> leads.bindIm(new LeadId(id), "imol|a|1|b|c"))).isTrue();
    }

    assertThat(portal().get(id).path("IM").size()).isEqualTo(1);
    assertThat(portal().get(id).path("HAS_IMOL").asString()).isEqualTo("Y");
    assertThat(portal().events)
        .containsExactly(new LeadEvent.LeadUpdated(new LeadId(id), new UserId(5)));
  }

  @Test
  default void theResponsibleEmployeeCanChange() {
    long id = portal().add("");
    portal().events.clear();

    for (int i = 0; i < 2; i++) {
      assertThat(does(leads -> leads.changeResponsible(new LeadId(id), new UserId(9)))).isTrue();
    }

    assertThat(portal().get(id).path("ASSIGNED_BY_ID").asString()).isEqualTo("9");
    assertThat(portal().events).hasSize(1);
  }

  @Test
  default void aLeadThatIsNotThereCannotBeChanged() {
    LeadId none = new LeadId(99);

    assertThat(does(leads -> leads.exists(none))).isFalse();
    Optional<Lead> found = leads(leads -> leads.find(none));
    assertThat(found).isEmpty();
    assertThat(does(leads -> leads.bindIm(none, "imol|a|1|b|c"))).isFalse();
    assertThat(does(leads -> leads.changeResponsible(none, new UserId(1)))).isFalse();
  }

  /// A failure names the seed with which it can be repeated.
  @Test
  default void aRandomFilterChoosesTheSameInSqlAndInJava() {
    long seed = RandomGenerator.getDefault().nextLong();
    RandomLeads random = new RandomLeads(seed);
    for (int i = 0; i < 100; i++) {
      portal().add(random.lead());
    }
    SqlLeadList list = new SqlLeadList(portal().store.database());
    ListQuery everything = query(List.of(), 0);
    List<SqlLeadList.Found> all = new ArrayList<>(list.page(PortalId.FIRST, everything).leads());
    all.addAll(list.page(PortalId.FIRST, query(List.of(), 50)).leads());
    for (int i = 0; i < 500; i++) {
      List<Criterion> criteria = random.criteria();
      SqlLeadList.Chosen chosen = list.page(PortalId.FIRST, query(criteria, 0));
      List<LeadId> expected =
          all.stream()
              .filter(lead -> Matching.all(criteria, lead.values(), lead.rows()))
              .map(lead -> new Lead(lead.values()).id())
              .toList();

      assertThat(chosen.total()).as("seed %d: %s", seed, criteria).isEqualTo(expected.size());
      assertThat(chosen.leads().stream().map(lead -> new Lead(lead.values()).id()))
          .as("seed %d: %s", seed, criteria)
          .containsExactlyElementsOf(expected.stream().limit(50).toList());
    }
  }

  private static ListQuery query(List<Criterion> criteria, long start) {
    List<CrmField> select = new ArrayList<>(LeadFields.ALL.columns());
    select.addAll(MultifieldType.fields());
    return new ListQuery(
        select, criteria, List.of(new ListQuery.Sort(LeadFields.ID, false)), start);
  }
}
