package dev.switchboard.openchannels.connector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.session.TurnEvent;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Messages whose senders wait for what an agent answers, and the answers of the last minutes, for
/// who asks again.
///
/// Nothing of it is stored: after a restart nobody waits any more.
final class Awaited implements EventListener {
  private static final int MOST = 20_000;
  private static final Duration KEPT = Duration.ofMinutes(10);

  /// A message that is on its way in.
  ///
  /// @param id the channel's own
  record Asked(PortalId portal, String place, String id) {}

  private record Heard(PortalId portal, long message) {}

  /// What an agent says now.
  private record Turn(ChatId chat, Question question, List<Message> said) {
    boolean isSaid(DialogEvent.MessageAdded added) {
      return chat.equals(added.dialog().id()) && added.message().origin() == Message.Origin.AGENT;
    }
  }

  private final Set<Asked> asked = ConcurrentHashMap.newKeySet();
  private final Cache<Heard, Question> questions =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
  private final Map<PortalId, Turn> turns = new ConcurrentHashMap<>();

  /// Before the message is sent to the lane.
  void expect(Asked message) {
    asked.add(message);
  }

  /// Once the lane has said what became of the message.
  void came(Asked message) {
    asked.remove(message);
  }

  /// The question that a stored message is; empty when no agent has heard it.
  Optional<Question> of(PortalId portal, long message) {
    return Optional.ofNullable(questions.getIfPresent(new Heard(portal, message)));
  }

  /// Whether a message belongs to an answer that somebody waits for.
  boolean takes(Work work, DialogEvent.MessageAdded added) {
    Turn turn = turns.get(work.portal());
    if (turn == null || !turn.isSaid(added)) {
      return false;
    }
    turn.said().add(added.message());
    return true;
  }

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof TurnEvent turn) {
      switch (turn) {
        case TurnEvent.Thinks(Dialog dialog, Message message) -> thinks(work, dialog, message);
        case TurnEvent.Begins(ChatId chat, long heard) -> begins(work.portal(), chat, heard);
        case TurnEvent.Ends(ChatId _, long _, boolean leaves) -> ends(work, leaves);
      }
    }
  }

  private void thinks(Work work, Dialog dialog, Message message) {
    Optional<Asked> known =
        Optional.ofNullable(message.externalId())
            .map(id -> new Asked(work.portal(), dialog.place(), id))
            .filter(asked::contains);
    known.ifPresent(_ ->
        work.afterCommit(
            () -> questions.put(new Heard(work.portal(), message.id()), new Question())));
  }

  private void begins(PortalId portal, ChatId chat, long heard) {
    turns.remove(portal);
    of(portal, heard)
        .filter(Question::take)
        .ifPresent(question -> turns.put(portal, new Turn(chat, question, new ArrayList<>())));
  }

  private void ends(Work work, boolean leaves) {
    Turn turn = turns.remove(work.portal());
    if (turn != null) {
      Question.Answer answer = new Question.Answer(turn.said(), leaves);
      work.afterCommit(() -> turn.question().answer(answer));
    }
  }
}
