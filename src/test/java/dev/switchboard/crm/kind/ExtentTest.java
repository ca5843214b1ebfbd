package dev.switchboard.crm.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.crm.access.Action;
import dev.switchboard.crm.access.Extent;
import dev.switchboard.crm.item.CrmPortal;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whose items somebody sees, changes and deletes.
final class ExtentTest {
  private static final UserId ME = new UserId(1);
  private static final UserId COLLEAGUE = new UserId(2);
  private static final Map<Action, Extent> EXTENTS =
      Map.of(
          Action.READ, new Extent.Of(Set.of(ME, COLLEAGUE)),
          Action.ADD, new Extent.Of(Set.of(ME, COLLEAGUE)),
          Action.UPDATE, new Extent.Of(Set.of(ME)),
          Action.DELETE, Extent.NOTHING);

  private Map<Action, Extent> extents = Map.of();
  private final CrmPortal portal =
      new CrmPortal(
          TestStore.sqlite(), (_, _, _, action) -> extents.getOrDefault(action, Extent.ALL));

  @AfterEach
  void close() {
    portal.close();
  }

  private long deal(UserId responsible) {
    extents = Map.of();
    long id =
        call("crm.deal.add", "{'fields':{'ASSIGNED_BY_ID':" + responsible + "}}").result().asLong();
    extents = EXTENTS;
    return id;
  }

  private TestRest.Response call(String method, String parameters) {
    return portal.rest.call(method, parameters);
  }

  private String refusal(String method, long id) {
    TestRest.Response refused = call(method, "{'id':" + id + ",'fields':{'TITLE':'x'}}");
    assertThat(refused.status()).isEqualTo(400);
    return refused.body().path("error_description").asString();
  }

  @Test
  void aListHoldsAndCountsOnlyWhatIsToBeSeen() {
    deal(ME);
    deal(COLLEAGUE);
    deal(new UserId(3));

    TestRest.Response list = call("crm.deal.list", "{}");

    assertThat(list.result().size()).isEqualTo(2);
    assertThat(list.body().path("total").asLong()).isEqualTo(2);
  }

  @Test
  void anItemThatIsNotToBeSeenIsNotThere() {
    long id = deal(new UserId(3));

    assertThat(refusal("crm.deal.get", id)).isEqualTo("Not found");
    assertThat(refusal("crm.deal.update", id)).isEqualTo("Not found");
  }

  @Test
  void anItemThatIsOnlyToBeSeenIsNotChanged() {
    long id = deal(COLLEAGUE);

    assertThat(refusal("crm.deal.update", id)).isEqualTo("Access denied.");
    assertThat(call("crm.deal.get", "{'id':" + id + "}").result().path("TITLE").asString())
        .isEqualTo("Deal #" + id);
    assertThat(call("crm.deal.update", "{'id':" + deal(ME) + ",'fields':{}}").status())
        .isEqualTo(200);
  }

  @Test
  void nothingIsDeletedWithoutTheRight() {
    assertThat(refusal("crm.deal.delete", deal(ME))).isEqualTo("Access denied.");
  }

  @Test
  void nobodyAddsForSomebodyWhoseItemsHeMayNotAdd() {
    extents = EXTENTS;

    assertThat(call("crm.deal.add", "{'fields':{'ASSIGNED_BY_ID':3}}").status()).isEqualTo(400);
    assertThat(call("crm.deal.add", "{'fields':{'ASSIGNED_BY_ID':2}}").status()).isEqualTo(200);
  }
}
