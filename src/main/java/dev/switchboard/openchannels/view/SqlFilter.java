package dev.switchboard.openchannels.view;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.DIALOG_TAG;
import static dev.switchboard.gen.Tables.SESSION;
import static dev.switchboard.gen.Tables.SESSION_WATCH;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// A filter as a condition on a dialog and its session.
public final class SqlFilter {
  private static final String AGENT = "AGENT";

  private SqlFilter() {}

  /// @param user who looks
  public static Condition of(DialogFilter filter, UserId user, Instant now) {
    return DSL.and(
        filter.state().map(SqlFilter::state).orElseGet(DSL::noCondition),
        anyOf(filter.lines().isEmpty(), SESSION.LINE_ID.in(filter.lines())),
        anyOf(filter.channels().isEmpty(), DSL.or(channels(filter.channels()))),
        anyOf(filter.tags().isEmpty(), hasOneOf(filter.tags())),
        anyOf(filter.operators().isEmpty() && !filter.mine(), isWith(filter, user)),
        filter.promise().map(promise -> promise(promise, now)).orElseGet(DSL::noCondition));
  }

  private static Condition anyOf(boolean nothingAsked, Condition condition) {
    return nothingAsked ? DSL.noCondition() : condition;
  }

  private static Condition state(DialogFilter.State state) {
    return switch (state) {
      case WAITING -> SESSION.STAGE.eq("QUEUED");
      case WORK -> SESSION.STAGE.eq("ANSWERED");
      case AGENT -> SESSION.STAGE.eq(AGENT);
      case CLOSED -> SESSION.CLOSED_AT.ne(0L);
    };
  }

  private static List<Condition> channels(List<String> codes) {
    return codes.stream().<Condition>map(code -> DIALOG.USER_CODE.startsWith(code + "|")).toList();
  }

  private static Condition hasOneOf(List<String> tags) {
    return DSL.exists(
        DSL.selectOne()
            .from(DIALOG_TAG)
            .where(
                DIALOG_TAG.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                DIALOG_TAG.CHAT_ID.eq(DIALOG.ID),
                DIALOG_TAG.TAG.in(tags)));
  }

  /// What an agent has is with nobody.
  private static Condition isWith(DialogFilter filter, UserId user) {
    List<Long> people =
        Stream.concat(
                filter.operators().stream().filter(id -> id != 0),
                filter.mine() ? Stream.of(user.value()) : Stream.of())
            .toList();
    Condition his = SESSION.OPERATOR_ID.in(people).and(SESSION.STAGE.ne(AGENT));
    return filter.operators().contains(0L)
        ? his.or(SESSION.OPERATOR_ID.eq(0L)).or(SESSION.STAGE.eq(AGENT))
        : his;
  }

  private static Condition promise(DialogFilter.Promise promise, Instant now) {
    long moment = now.toEpochMilli();
    Condition due =
        switch (promise) {
          case LATE -> SESSION_WATCH.DUE_AT.le(moment);
          case SOON ->
              SESSION_WATCH
                  .DUE_AT
                  .gt(moment)
                  .and(SESSION_WATCH.DUE_AT.le(moment + DialogFilter.SOON.toMillis()));
        };
    return DSL.exists(
        DSL.selectOne()
            .from(SESSION_WATCH)
            .where(
                SESSION_WATCH.PORTAL_ID.eq(SESSION.PORTAL_ID),
                SESSION_WATCH.SESSION_ID.eq(SESSION.ID),
                SESSION_WATCH.DUE_AT.ne(0L),
                due));
  }
}
