package dev.switchboard.platform.storage;

import java.util.function.Predicate;
import org.jooq.Condition;

/// The same question twice: for the database, and for rows that are not written yet.
///
/// @param sql an indexed condition; `portal_id` is added
/// @param java must agree with `sql` on every row
public record Filter<R>(Condition sql, Predicate<R> java) {}
