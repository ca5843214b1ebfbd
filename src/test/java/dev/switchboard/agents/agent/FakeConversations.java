package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.Effect;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Chats that remember who holds them and what was said in them, once it is committed.
final class FakeConversations implements Conversations {
  /// Who holds a chat; closed chats are held by nobody.
  record Held(long session, long fence, boolean byAgent) {}

  private final Map<Long, Held> chats = new HashMap<>();
  private final Map<Long, List<Effect>> said = new HashMap<>();
  private int spoken;

  synchronized Held held(long chat) {
    return chats.computeIfAbsent(chat, id -> new Held(id * 1000 + 1, 1, true));
  }

  /// An operator takes it.
  synchronized void take(long chat) {
    Held held = held(chat);
    chats.put(chat, new Held(held.session(), held.fence() + 1, false));
  }

  /// The operator gives it back, in the same session.
  synchronized void giveBack(long chat) {
    Held held = held(chat);
    chats.put(chat, new Held(held.session(), held.fence() + 1, true));
  }

  /// Another session begins, with the agent.
  synchronized void startSession(long chat) {
    chats.put(chat, new Held(held(chat).session() + 1, 1, true));
  }

  @Override
  public synchronized boolean speak(
      Work work, long chat, long session, long fence, long heard, List<Effect> effects) {
    Held held = held(chat);
    boolean still = held.byAgent() && held.session() == session && held.fence() == fence;
    work.afterCommit(() -> note(chat, still ? effects : List.of()));
    if (still && effects.stream().anyMatch(FakeConversations::ends)) {
      take(chat);
    }
    return still;
  }

  private static boolean ends(Effect effect) {
    return effect instanceof Effect.HandOver
        || effect instanceof Effect.GiveUp
        || effect instanceof Effect.CloseDialog;
  }

  private synchronized void note(long chat, List<Effect> effects) {
    said.computeIfAbsent(chat, _ -> new ArrayList<>()).addAll(effects);
    spoken++;
  }

  synchronized List<Effect> said(long chat) {
    return List.copyOf(said.getOrDefault(chat, List.of()));
  }

  /// How often an agent was done with a message.
  synchronized int spoken() {
    return spoken;
  }
}
