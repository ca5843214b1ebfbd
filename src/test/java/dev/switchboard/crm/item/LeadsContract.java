package dev.switchboard.crm.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.Extent;
import dev.switchboard.crm.access.ItemId;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.kind.Kinds;
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

/// What every store of leads must do, and what other rooms find in [Items].
interface LeadsContract {
  CrmPortal portal();

  /// Does something with the leads on the lane.
  record Do<O>(Function<Items, O> what) implements Command<O> {
    @Override
    public O decide(Work work) {
      return what.apply(Items.in(work, Kinds.LEAD).by(new UserId(5)));
    }
  }

  private <O> O leads(Function<Items, O> what) {
    return portal().store.run(new Do<>(what));
  }

  private boolean does(Function<Items, Boolean> what) {
    return leads(what);
  }

  private Optional<ItemId> reachedAt(Address address) {
    return leads(leads -> leads.findByAddress(address).map(Item::id));
  }

  @Test
  default void aLeadOfAnotherRoomIsStoredWithAllThatIsKnown() {
    ItemId id =
        leads(leads ->
            leads.add(
                NewItem.PLAIN
                    .titled("Ada - Live chat")
                    .named("Ada", "L.")
                    .from("WEB", "the line Sales")
                    .commented("asked about roofs")
                    .assignedTo(new UserId(7))
                    .reachedAt(new Address.Phone("+49 30 1"))
                    .reachedAt(new Address.Email("ada@example.org"))
                    .reachedAt(new Address.Messenger("imol|livechat|1|2|3"))
                    .reachedAt(new Address.Phone(" "))));

    var lead = portal().get(id.id());
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
    assertThat(portal().events)
        .containsExactly(new ItemEvent(ItemEvent.Change.ADD, id, new UserId(5)));
  }

  @Test
  default void whatIsTooLongForAFieldIsCut() {
    ItemId id = leads(leads -> leads.add(NewItem.PLAIN.titled("x".repeat(300) + "\0")));

    assertThat(portal().get(id.id()).path("TITLE").asString()).hasSize(255);
  }

  @Test
  default void aContactFindsTheLeadHoweverItIsWritten() {
    long id = portal().add("'PHONE':'+49 (30) 1-2','EMAIL':'Ada@Example.org','IM':'imol|a|1|b|c'");
    Optional<ItemId> found = Optional.of(new ItemId(CrmType.LEAD, id));

    assertThat(reachedAt(new Address.Phone("00493012"))).isEqualTo(found);
    assertThat(reachedAt(new Address.Email("ADA@example.org"))).isEqualTo(found);
    assertThat(reachedAt(new Address.Messenger("imol|a|1|b|c"))).isEqualTo(found);
    assertThat(reachedAt(new Address.Messenger("imol|a|1|b|d"))).isEmpty();
    assertThat(reachedAt(new Address.Phone("ada@example.org"))).isEmpty();
  }

  @Test
  default void aContactLongerThanAnIndexCanHoldStillFindsItsLead() {
    String code = "imol|connector|1|" + "ä".repeat(300) + "|" + "语".repeat(300);
    ItemId id = leads(leads -> leads.add(NewItem.PLAIN.titled("x")));
    leads(leads -> leads.bind(id, new Address.Messenger(code)));

    assertThat(reachedAt(new Address.Messenger(code))).contains(id);
    assertThat(reachedAt(new Address.Messenger(code + "x"))).isEmpty();
  }

  @Test
  default void aLeadInProcessIsFoundBeforeNewerOnesThatAreClosed() {
    portal().add("'PHONE':'1'");
    long open = portal().add("'PHONE':'1'");
    portal().add("'PHONE':'1','STATUS_ID':'JUNK'");
    long closed = portal().add("'PHONE':'2','STATUS_ID':'CONVERTED'");

    assertThat(reachedAt(new Address.Phone("1"))).contains(new ItemId(CrmType.LEAD, open));
    assertThat(reachedAt(new Address.Phone("2"))).contains(new ItemId(CrmType.LEAD, closed));
  }

  @Test
  default void aLeadIsFoundByAContactGivenEarlierInTheSameCommand() {
    boolean found =
        leads(leads -> {
          ItemId id = leads.add(NewItem.PLAIN.titled("x").reachedAt(new Address.Phone("123")));
          leads.bind(id, new Address.Messenger("imol|a|1|b|c"));
          return leads
                  .findByAddress(new Address.Phone("+123"))
                  .equals(leads.findByAddress(new Address.Messenger("imol|a|1|b|c")))
              && leads.exists(id);
        });

    assertThat(found).isTrue();
  }

  @Test
  default void bindingAMessengerTwiceBindsItOnce() {
    long id = portal().add("");
    portal().events.clear();

    for (int i = 0; i < 2; i++) {
      assertThat(
              does(leads ->
                  leads.bind(new ItemId(CrmType.LEAD, id), new Address.Messenger("imol|a|1|b|c"))))
          .isTrue();
    }

    assertThat(portal().get(id).path("IM").size()).isEqualTo(1);
    assertThat(portal().get(id).path("HAS_IMOL").asString()).isEqualTo("Y");
    assertThat(portal().events)
        .containsExactly(
            new ItemEvent(ItemEvent.Change.UPDATE, new ItemId(CrmType.LEAD, id), new UserId(5)));
  }

  @Test
  default void theResponsibleEmployeeCanChange() {
    long id = portal().add("");
    portal().events.clear();

    for (int i = 0; i < 2; i++) {
      assertThat(
              does(leads -> leads.changeResponsible(new ItemId(CrmType.LEAD, id), new UserId(9))))
          .isTrue();
    }

    assertThat(portal().get(id).path("ASSIGNED_BY_ID").asString()).isEqualTo("9");
    assertThat(portal().events).hasSize(1);
  }

  @Test
  default void aLeadThatIsNotThereCannotBeChanged() {
    ItemId none = new ItemId(CrmType.LEAD, 99);

    assertThat(does(leads -> leads.exists(none))).isFalse();
    Optional<Item> found = leads(leads -> leads.find(none));
    assertThat(found).isEmpty();
    assertThat(does(leads -> leads.bind(none, new Address.Messenger("imol|a|1|b|c")))).isFalse();
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
    SqlItemList list = new SqlItemList(portal().store.database(), Kinds.LEAD);
    ListQuery everything = query(List.of(), 0);
    List<SqlItemList.Found> all =
        new ArrayList<>(list.page(PortalId.FIRST, everything, Extent.ALL).items());
    all.addAll(list.page(PortalId.FIRST, query(List.of(), 50), Extent.ALL).items());
    for (int i = 0; i < 500; i++) {
      List<Criterion> criteria = random.criteria();
      SqlItemList.Chosen chosen = list.page(PortalId.FIRST, query(criteria, 0), Extent.ALL);
      List<ItemId> expected =
          all.stream()
              .filter(lead -> Matching.all(criteria, lead.values(), lead.rows()))
              .map(lead -> new Item(CrmType.LEAD, lead.values()).id())
              .toList();

      assertThat(chosen.total()).as("seed %d: %s", seed, criteria).isEqualTo(expected.size());
      assertThat(chosen.items().stream().map(lead -> new Item(CrmType.LEAD, lead.values()).id()))
          .as("seed %d: %s", seed, criteria)
          .containsExactlyElementsOf(expected.stream().limit(50).toList());
    }
  }

  private static ListQuery query(List<Criterion> criteria, long start) {
    List<CrmField> select = new ArrayList<>(Kinds.LEAD.fields().columns());
    select.addAll(MultifieldType.fields());
    return new ListQuery(
        select, criteria, List.of(new ListQuery.Sort(CommonFields.ID, false)), start);
  }
}
