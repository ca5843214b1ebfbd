package dev.switchboard.agents.agent;

import static dev.switchboard.gen.Tables.AGENT_MODEL;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;

/// The table of models. Lanes only write them; they are read where agents think.
final class SqlModels {
  private static final Stored<AgentModel> MODELS =
      Stored.<AgentModel>in(AGENT_MODEL, AGENT_MODEL.PORTAL_ID)
          .id(AGENT_MODEL.AGENT_ID, model -> model.agent().value())
          .id(AGENT_MODEL.VERSION, AgentModel::version)
          .column(AGENT_MODEL.TRAINED_AT, model -> model.trainedAt().toEpochMilli())
          .column(AGENT_MODEL.SNAPSHOT, AgentModel::snapshot)
          .uncached()
          .read(SqlModels::toModel);

  private SqlModels() {}

  static Rows<AgentModel> in(Work work) {
    return work.rows(MODELS);
  }

  /// At most `limit` models of an agent, the newest.
  static List<AgentModel> some(Work work, AgentId agent, int limit) {
    return in(work)
        .newest(
            new Filter<>(
                AGENT_MODEL.AGENT_ID.eq(agent.value()), model -> model.agent().equals(agent)),
            AGENT_MODEL.VERSION,
            limit);
  }

  static Optional<AgentModel> read(
      Database database, PortalId portal, AgentId agent, long version) {
    return database.read(sql ->
        sql.selectFrom(AGENT_MODEL)
            .where(
                AGENT_MODEL.PORTAL_ID.eq(portal.value()),
                AGENT_MODEL.AGENT_ID.eq(agent.value()),
                AGENT_MODEL.VERSION.eq(version))
            .fetchOptional(SqlModels::toModel));
  }

  /// When the models of an agent were trained, by their versions, the newest first.
  static Map<Long, Instant> trainedAt(
      Database database, PortalId portal, AgentId agent, long start, int size) {
    return database.read(sql -> {
      Map<Long, Instant> trained = new LinkedHashMap<>();
      sql.select(AGENT_MODEL.VERSION, AGENT_MODEL.TRAINED_AT)
          .from(AGENT_MODEL)
          .where(AGENT_MODEL.PORTAL_ID.eq(portal.value()), AGENT_MODEL.AGENT_ID.eq(agent.value()))
          .orderBy(AGENT_MODEL.VERSION.desc())
          .limit(size)
          .offset(start)
          .forEach(row -> trained.put(row.value1(), Instant.ofEpochMilli(row.value2())));
      return trained;
    });
  }

  private static AgentModel toModel(Record row) {
    return new AgentModel(
        new AgentId(row.get(AGENT_MODEL.AGENT_ID)),
        row.get(AGENT_MODEL.VERSION),
        row.get(AGENT_MODEL.SNAPSHOT),
        Instant.ofEpochMilli(row.get(AGENT_MODEL.TRAINED_AT)));
  }
}
