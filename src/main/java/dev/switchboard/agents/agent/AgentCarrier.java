package dev.switchboard.agents.agent;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.StorageException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a message to its agent, which thinks outside the lane.
///
/// What the agent remembers is read here and written by [AgentTurn]: nothing comes between, since
/// the outbox brings the messages of a chat one after the other. Only [Silence] may, and then the
/// session is closed and the agent does not speak. A store that fails is tried again; an agent that
/// fails hands over.
final class AgentCarrier implements Carrier {
  static final String KIND = "agent";
  private static final Logger log = LoggerFactory.getLogger(AgentCarrier.class);

  /// An attempt ends with its commit, so this is also how many turns can share one.
  private static final int AT_ONCE = 64;

  private final Database database;
  private final Models models;
  private final Thinking thinking;
  private final Conversations conversations;

  AgentCarrier(Database database, Models models, Thinking thinking, Conversations conversations) {
    this.database = database;
    this.models = models;
    this.thinking = thinking;
    this.conversations = conversations;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int concurrency() {
    return AT_ONCE;
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    Hearing heard = Json.read(delivery.payload(), Hearing.class);
    return new Verdict.DeliveredThen(new AgentTurn(think(portal, heard), conversations));
  }

  private Thought think(PortalId portal, Hearing heard) {
    try {
      AgentId agent = heard.agentId();
      Opening opening = Opening.of(SqlChats.read(database, portal, agent, heard.chat()), heard);
      return opening.version() == 0
          ? giveUp("never_trained", heard)
          : thinking.about(models.script(portal, agent, opening.version()), opening, heard);
    } catch (StorageException fault) {
      throw fault;
    } catch (RuntimeException fault) {
      return giveUp(Thinking.described(fault), heard);
    }
  }

  /// Nothing is remembered: what is there cannot be read.
  private static Thought giveUp(String reason, Hearing heard) {
    log.error(
        "agent.gave_up agent={} chat={} message={} reason={}",
        heard.agent(),
        heard.chat(),
        heard.message(),
        reason);
    return Thought.giveUp(heard, Optional.empty());
  }
}
