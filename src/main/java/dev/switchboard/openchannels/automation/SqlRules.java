package dev.switchboard.openchannels.automation;

import static dev.switchboard.gen.Tables.AUTOMATION_RULE;
import static dev.switchboard.gen.Tables.AUTOMATION_RUN;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The tables of rules and of what they have done.
final class SqlRules {
  /// Of a portal's runs so many stay.
  private static final long RUNS_KEPT = 20_000;

  private static final Stored<Rule> RULES =
      Stored.<Rule>in(AUTOMATION_RULE, AUTOMATION_RULE.PORTAL_ID)
          .id(AUTOMATION_RULE.ID, Rule::id)
          .column(AUTOMATION_RULE.NAME, Rule::name)
          .column(AUTOMATION_RULE.ACTIVE, Rule::active)
          .column(AUTOMATION_RULE.LINE_ID, r -> r.line().map(LineId::value).orElse(0L))
          .column(AUTOMATION_RULE.OCCASION, r -> r.occasion().name())
          .column(AUTOMATION_RULE.CONDITIONS, r -> ConditionJson.write(r.conditions()))
          .column(AUTOMATION_RULE.ACTIONS, r -> ActionJson.write(r.actions()))
          .fixed(AUTOMATION_RULE.CREATED_BY, r -> r.trace().createdBy().value())
          .fixed(AUTOMATION_RULE.CREATED_AT, r -> r.trace().createdAt().toEpochMilli())
          .column(AUTOMATION_RULE.MODIFIED_AT, r -> r.trace().modifiedAt().toEpochMilli())
          .read(SqlRules::toRule);

  private static final Stored<Run> RUNS =
      Stored.<Run>in(AUTOMATION_RUN, AUTOMATION_RUN.PORTAL_ID)
          .id(AUTOMATION_RUN.ID, Run::id)
          .fixed(AUTOMATION_RUN.RULE_ID, Run::rule)
          .fixed(AUTOMATION_RUN.CHAT_ID, Run::chat)
          .fixed(AUTOMATION_RUN.DEPTH, r -> (long) r.depth())
          .fixed(AUTOMATION_RUN.OUTCOME, r -> r.outcome().name())
          .fixed(AUTOMATION_RUN.DETAIL, Run::detail)
          .fixed(AUTOMATION_RUN.CREATED_AT, r -> r.at().toEpochMilli())
          .uncached()
          .read(SqlRules::toRun);

  private SqlRules() {}

  /// A portal has at most some hundreds.
  static List<Rule> all(Work work) {
    return work.rows(RULES).all(new Filter<>(DSL.noCondition(), _ -> true));
  }

  static void save(Work work, Rule rule) {
    work.rows(RULES).save(rule);
  }

  static void remove(Work work, Rule rule) {
    work.rows(RULES).remove(rule);
  }

  static void log(Work work, long rule, Facts facts, Run.Outcome outcome, String detail) {
    long id = work.nextId("automation_run");
    work.rows(RUNS)
        .save(new Run(id, rule, facts.chat(), facts.depth(), outcome, detail, work.now()));
    if (id > RUNS_KEPT) {
      work.rows(RUNS).find(id - RUNS_KEPT).ifPresent(work.rows(RUNS)::remove);
    }
  }

  static List<Rule> read(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(AUTOMATION_RULE)
            .where(AUTOMATION_RULE.PORTAL_ID.eq(portal.value()))
            .orderBy(AUTOMATION_RULE.ID)
            .fetch(SqlRules::toRule));
  }

  /// Newest first.
  ///
  /// @param rule empty for all rules
  static List<Run> runs(
      Database database, PortalId portal, Optional<Long> rule, long before, int most) {
    Condition ofRule = rule.<Condition>map(AUTOMATION_RUN.RULE_ID::eq).orElse(DSL.noCondition());
    return database.read(sql ->
        sql.selectFrom(AUTOMATION_RUN)
            .where(
                AUTOMATION_RUN.PORTAL_ID.eq(portal.value()), ofRule, AUTOMATION_RUN.ID.lt(before))
            .orderBy(AUTOMATION_RUN.ID.desc())
            .limit(most)
            .fetch(SqlRules::toRun));
  }

  private static Rule toRule(Record row) {
    long line = row.get(AUTOMATION_RULE.LINE_ID);
    return new Rule(
        row.get(AUTOMATION_RULE.ID),
        row.get(AUTOMATION_RULE.NAME),
        row.get(AUTOMATION_RULE.ACTIVE),
        line == 0 ? Optional.empty() : Optional.of(new LineId(line)),
        Occasion.valueOf(row.get(AUTOMATION_RULE.OCCASION)),
        ConditionJson.read(Json.tree(row.get(AUTOMATION_RULE.CONDITIONS))),
        ActionJson.read(Json.tree(row.get(AUTOMATION_RULE.ACTIONS))),
        new Rule.Trace(
            new UserId(row.get(AUTOMATION_RULE.CREATED_BY)),
            Instant.ofEpochMilli(row.get(AUTOMATION_RULE.CREATED_AT)),
            Instant.ofEpochMilli(row.get(AUTOMATION_RULE.MODIFIED_AT))));
  }

  private static Run toRun(Record row) {
    return new Run(
        row.get(AUTOMATION_RUN.ID),
        row.get(AUTOMATION_RUN.RULE_ID),
        row.get(AUTOMATION_RUN.CHAT_ID),
        row.get(AUTOMATION_RUN.DEPTH).intValue(),
        Run.Outcome.valueOf(row.get(AUTOMATION_RUN.OUTCOME)),
        row.get(AUTOMATION_RUN.DETAIL),
        Instant.ofEpochMilli(row.get(AUTOMATION_RUN.CREATED_AT)));
  }
}
