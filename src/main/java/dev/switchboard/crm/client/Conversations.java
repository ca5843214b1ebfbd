package dev.switchboard.crm.client;

import dev.switchboard.crm.access.CrmType;
import dev.switchboard.crm.access.ItemId;
import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.item.Item;
import dev.switchboard.crm.item.Items;
import dev.switchboard.crm.item.NewItem;
import dev.switchboard.crm.kind.Kinds;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import java.util.Map;
import java.util.Optional;

/// Conversations with clients, noted as activities of the items that they are about.
///
/// Source: contract/methods/crm/crm.activity.add.json.
public final class Conversations {
  private static final String PROVIDER = "IMOPENLINES_SESSION";
  private static final long BY_PROVIDER = 6;
  private static final long IN = 1;
  private static final long OUT = 2;
  private static final long DONE_BY_ITSELF = 3;

  /// More than anybody has.
  private static final int MOST = 10_000;

  private static final CrmField SESSION = field("ASSOCIATED_ENTITY_ID");
  private static final CrmField PROVIDER_ID = field("PROVIDER_ID");
  private static final CrmField COMPLETED = field("COMPLETED");

  private final Work work;
  private final Items activities;

  private Conversations(Work work, Items activities) {
    this.work = work;
    this.activities = activities;
  }

  public static Conversations in(Work work) {
    return new Conversations(work, Items.in(work, Kinds.ACTIVITY));
  }

  private static CrmField field(String name) {
    return Kinds.field(CrmType.ACTIVITY, name);
  }

  /// Notes a conversation that begins, once.
  ///
  /// @param session by which it is found again
  public void begin(ItemId about, long session, String title, boolean incoming, UserId who) {
    if (find(session).isPresent()) {
      return;
    }
    FieldValue now = FieldValue.of(work.now());
    activities.add(
        NewItem.PLAIN
            .with(field("OWNER_TYPE_ID"), FieldValue.of(about.type().number()))
            .with(field("OWNER_ID"), FieldValue.of(about.id()))
            .with(field("TYPE_ID"), FieldValue.of(BY_PROVIDER))
            .with(PROVIDER_ID, FieldValue.of(PROVIDER))
            .with(SESSION, FieldValue.of(session))
            .with(field("SUBJECT"), title)
            .with(field("DIRECTION"), FieldValue.of(incoming ? IN : OUT))
            .with(field("START_TIME"), now)
            .with(field("RESPONSIBLE_ID"), FieldValue.of(who.value())));
  }

  /// Notes that a conversation is over, and who had it at the end.
  public void end(long session, UserId who) {
    find(session)
        .filter(activity -> activity.text(COMPLETED).equals("N"))
        .ifPresent(activity -> {
          NewItem patch =
              NewItem.PLAIN
                  .with(COMPLETED, FieldValue.flag(true))
                  .with(field("STATUS"), FieldValue.of(DONE_BY_ITSELF))
                  .with(field("END_TIME"), FieldValue.of(work.now()));
          NewItem whole =
              who.equals(UserId.SYSTEM)
                  ? patch
                  : patch.with(field("RESPONSIBLE_ID"), FieldValue.of(who.value()));
          activities.change(activity, whole);
        });
  }

  /// Deletes what was noted about an item.
  void forget(ItemId about, UserId by) {
    Map<CrmField, Long> owner =
        Map.of(field("OWNER_TYPE_ID"), (long) about.type().number(), field("OWNER_ID"), about.id());
    Items mine = activities.by(by);
    mine.newest(owner, MOST).forEach(mine::remove);
  }

  private Optional<Item> find(long session) {
    return activities.newest(SESSION, session, 10).stream()
        .filter(activity -> activity.text(PROVIDER_ID).equals(PROVIDER))
        .findFirst();
  }
}
