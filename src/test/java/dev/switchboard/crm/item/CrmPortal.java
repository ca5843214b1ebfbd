package dev.switchboard.crm.item;

import dev.switchboard.crm.CrmModule;
import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.crm.access.Extent;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A portal with the CRM alone, called through REST.
public final class CrmPortal implements AutoCloseable {
  public final TestStore store;
  public final TestRest rest;
  public final List<DomainEvent> events = Collections.synchronizedList(new ArrayList<>());

  public CrmPortal(TestStore store, CrmAccess access) {
    this.store = store;
    store.lanes().listen((_, event) -> events.add(event));
    this.rest =
        new TestRest(
            new CrmModule(store.database(), store.lanes(), ZoneOffset.UTC, access).methods(),
            store.clock());
  }

  public static CrmPortal sqlite() {
    return new CrmPortal(TestStore.sqlite(), CrmAccess.open());
  }

  /// A portal in which nobody may do anything.
  public static CrmPortal closed() {
    return new CrmPortal(TestStore.sqlite(), (_, _, _, _) -> Extent.NOTHING);
  }

  /// @param fields JSON members, with single quotes for double ones
  long add(String fields) {
    return rest.call("crm.lead.add", "{'fields':{" + fields + "}}").result().asLong();
  }

  JsonNode get(long id) {
    return rest.call("crm.lead.get", "{'id':" + id + "}").result();
  }

  TestRest.Response update(long id, String fields) {
    return rest.call("crm.lead.update", "{'id':" + id + ",'fields':{" + fields + "}}");
  }

  /// The ids of a list, in its order.
  List<Long> ids(String parameters) {
    List<Long> ids = new ArrayList<>();
    TestRest.Response response = rest.call("crm.lead.list", parameters);
    if (response.status() != 200) {
      throw new AssertionError(response.body().toString());
    }
    response.result().forEach(lead -> ids.add(Long.parseLong(lead.path("ID").asString())));
    return ids;
  }

  @Override
  public void close() {
    store.close();
  }
}
