package dev.switchboard.crm.client;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.ItemId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the CRM has of one client: at most one item of each kind.
public record Known(Map<CrmType, Long> ids) {
  public static final Known NOTHING = new Known(Map.of());

  /// The more an item says about what is to be done, the earlier it comes.
  private static final List<CrmType> ORDER =
      List.of(CrmType.LEAD, CrmType.DEAL, CrmType.CONTACT, CrmType.COMPANY);

  public Known {
    ids = Map.copyOf(ids);
  }

  /// The id of one kind, 0 for none.
  public long id(CrmType type) {
    return ids.getOrDefault(type, 0L);
  }

  public Optional<ItemId> item(CrmType type) {
    return Optional.ofNullable(ids.get(type)).map(id -> new ItemId(type, id));
  }

  public boolean has(CrmType type) {
    return ids.containsKey(type);
  }

  public List<ItemId> items() {
    return ORDER.stream().flatMap(type -> item(type).stream()).toList();
  }

  public Known with(ItemId item) {
    Map<CrmType, Long> next = new LinkedHashMap<>(ids);
    next.put(item.type(), item.id());
    return new Known(next);
  }

  /// The same; 0 counts as none.
  public Known with(CrmType type, long id) {
    return id == 0 ? this : with(new ItemId(type, id));
  }
}
