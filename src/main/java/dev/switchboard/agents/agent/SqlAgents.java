package dev.switchboard.agents.agent;

import static dev.switchboard.gen.Tables.AGENT;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Lookup;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/// The table of agents.
final class SqlAgents {
  static final Lookup<Agent> BY_BOT =
      Lookup.by(agent -> List.of(agent.bot().value()), AGENT.BOT_ID);

  private static final Stored<Agent> AGENTS =
      Stored.<Agent>in(AGENT, AGENT.PORTAL_ID)
          .id(AGENT.ID, agent -> agent.id().value())
          .column(AGENT.BOT_ID, agent -> agent.bot().value())
          .column(AGENT.NAME, agent -> agent.settings().name())
          .column(AGENT.LANGUAGE, agent -> agent.settings().language())
          .column(
              AGENT.INACTIVITY_TIMEOUT, agent -> agent.settings().inactivityTimeout().toSeconds())
          .column(AGENT.CONTINUE_CONVERSATION, agent -> agent.settings().continueConversation())
          .column(AGENT.REVISION, Agent::revision)
          .column(AGENT.VERSION, agent -> agent.serving().version())
          .column(AGENT.TRAINED_REVISION, agent -> agent.serving().revision())
          .column(AGENT.SCRIPT, Agent::script)
          .read(SqlAgents::toAgent);

  private static final List<Field<?>> SUMMARY =
      List.of(
          AGENT.ID,
          AGENT.BOT_ID,
          AGENT.NAME,
          AGENT.LANGUAGE,
          AGENT.INACTIVITY_TIMEOUT,
          AGENT.CONTINUE_CONVERSATION,
          AGENT.REVISION,
          AGENT.VERSION,
          AGENT.TRAINED_REVISION);

  private SqlAgents() {}

  static Rows<Agent> in(Work work) {
    return work.rows(AGENTS);
  }

  static Optional<Agent> read(Database database, PortalId portal, AgentId id) {
    return database.read(sql ->
        sql.selectFrom(AGENT)
            .where(AGENT.PORTAL_ID.eq(portal.value()), AGENT.ID.eq(id.value()))
            .fetchOptional(SqlAgents::toAgent));
  }

  static Optional<AgentSummary> byBot(Database database, PortalId portal, UserId bot) {
    return database.read(sql ->
        sql.select(SUMMARY)
            .from(AGENT)
            .where(AGENT.PORTAL_ID.eq(portal.value()), AGENT.BOT_ID.eq(bot.value()))
            .fetchOptional(SqlAgents::toSummary));
  }

  /// By id.
  static List<AgentSummary> page(Database database, PortalId portal, long start, int size) {
    return database.read(sql ->
        sql.select(SUMMARY)
            .from(AGENT)
            .where(AGENT.PORTAL_ID.eq(portal.value()))
            .orderBy(AGENT.ID)
            .limit(size)
            .offset(start)
            .fetch(SqlAgents::toSummary));
  }

  static long count(Database database, PortalId portal) {
    return database.read(sql -> sql.fetchCount(AGENT, AGENT.PORTAL_ID.eq(portal.value())));
  }

  private static Agent toAgent(Record row) {
    return new Agent(toSummary(row), row.get(AGENT.SCRIPT));
  }

  private static AgentSummary toSummary(Record row) {
    return new AgentSummary(
        new AgentId(row.get(AGENT.ID)),
        new UserId(row.get(AGENT.BOT_ID)),
        new AgentSettings(
            row.get(AGENT.NAME),
            row.get(AGENT.LANGUAGE),
            Duration.ofSeconds(row.get(AGENT.INACTIVITY_TIMEOUT)),
            row.get(AGENT.CONTINUE_CONVERSATION)),
        row.get(AGENT.REVISION),
        new Serving(row.get(AGENT.VERSION), row.get(AGENT.TRAINED_REVISION)));
  }
}
