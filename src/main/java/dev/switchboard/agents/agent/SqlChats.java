package dev.switchboard.agents.agent;

import static dev.switchboard.gen.Tables.AGENT_CHAT;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// The table of what agents remember. Lanes mostly write it, so they do not keep it in memory.
final class SqlChats {
  private static final Stored<AgentChat> CHATS =
      Stored.<AgentChat>in(AGENT_CHAT, AGENT_CHAT.PORTAL_ID)
          .id(AGENT_CHAT.AGENT_ID, chat -> chat.agent().value())
          .id(AGENT_CHAT.CHAT_ID, AgentChat::chat)
          .column(AGENT_CHAT.SESSION_ID, AgentChat::session)
          .column(AGENT_CHAT.VERSION, AgentChat::version)
          .column(AGENT_CHAT.RESUMES, AgentChat::resumes)
          .column(AGENT_CHAT.UPDATED_AT, chat -> chat.updatedAt().toEpochMilli())
          .column(AGENT_CHAT.STATE, AgentChat::state)
          .uncached()
          .read(SqlChats::toChat);

  private SqlChats() {}

  static Rows<AgentChat> in(Work work) {
    return work.rows(CHATS);
  }

  /// At most `limit` chats of an agent.
  static List<AgentChat> some(Work work, AgentId agent, int limit) {
    return in(work)
        .newest(
            new Filter<>(AGENT_CHAT.AGENT_ID.eq(agent.value()), chat -> chat.agent().equals(agent)),
            AGENT_CHAT.CHAT_ID,
            limit);
  }

  static Optional<AgentChat> read(Database database, PortalId portal, AgentId agent, long chat) {
    return database.find(CHATS, portal.value(), agent.value(), chat);
  }

  private static AgentChat toChat(Record row) {
    return new AgentChat(
        new AgentId(row.get(AGENT_CHAT.AGENT_ID)),
        row.get(AGENT_CHAT.CHAT_ID),
        row.get(AGENT_CHAT.SESSION_ID),
        row.get(AGENT_CHAT.VERSION),
        row.get(AGENT_CHAT.RESUMES),
        row.get(AGENT_CHAT.STATE),
        Instant.ofEpochMilli(row.get(AGENT_CHAT.UPDATED_AT)));
  }
}
