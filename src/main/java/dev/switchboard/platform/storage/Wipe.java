package dev.switchboard.platform.storage;

import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;

/// Rows of one portal that are to go, or what of them is to go, all at once and past the lane's
/// memory: for erasing, which reads nothing of what it erases.
///
/// It is done in the commit of the command, after everything else of the batch, so that what the
/// batch still writes into those rows goes as well. The embedded store overwrites with zeros what
/// it frees here. Bound it by ids, or by what a dialog can have: it holds up the lane.
public final class Wipe {
  private final Table<?> table;
  private final Field<Long> portal;
  private final Condition which;
  private final Map<Field<?>, ?> blanks;

  private Wipe(Table<?> table, Field<Long> portal, Condition which, Map<Field<?>, ?> blanks) {
    this.table = table;
    this.portal = portal;
    this.which = which;
    this.blanks = Map.copyOf(blanks);
  }

  /// The rows themselves go.
  public static Wipe rows(Table<?> table, Field<Long> portal, Condition which) {
    return new Wipe(table, portal, which, Map.of());
  }

  /// The rows stay, with these values in place of theirs.
  public static Wipe columns(
      Table<?> table, Field<Long> portal, Condition which, Map<Field<?>, ?> blanks) {
    if (blanks.isEmpty()) {
      throw new IllegalArgumentException("a column to be blanked expected");
    }
    return new Wipe(table, portal, which, blanks);
  }

  public Table<?> table() {
    return table;
  }

  Function<DSLContext, Query> of(long id) {
    Condition all = portal.eq(id).and(which);
    return sql ->
        blanks.isEmpty()
            ? sql.deleteFrom(table).where(all)
            : sql.update(table).set(blanks).where(all);
  }
}
