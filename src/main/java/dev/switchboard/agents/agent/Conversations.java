package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.Effect;
import dev.switchboard.platform.lane.Work;
import java.util.List;

/// Where agents speak: the dialogs of clients, which belong to another room.
public interface Conversations {
  /// Does in a chat what an agent wants done, in this order, within the command that `work` is of.
  ///
  /// A [Effect.HandOver] or [Effect.CloseDialog] is always the last effect; closing ends the
  /// session, unless the client has written more meanwhile: then he begins anew within it. There
  /// may be no effects: then only the answer counts.
  ///
  /// @param fence of the session when the agent was addressed
  /// @param heard the client's message that the agent answers
  /// @return false, and nothing is done, when the chat was taken from the agent meanwhile
  boolean speak(Work work, long chat, long session, long fence, long heard, List<Effect> effects);
}
