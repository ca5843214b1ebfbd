package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.DialogState;
import dev.switchboard.agents.script.Effect;
import java.util.List;
import java.util.Optional;

/// What an agent wants to answer to a message, and what it will remember of it.
///
/// @param memory nothing when what the agent remembered cannot be read
/// @param waits for the client's next message
record Thought(Hearing heard, List<Effect> effects, Optional<Memory> memory, boolean waits) {
  /// @param version of the model that answered
  /// @param before the state if the agent could not speak
  /// @param next JSON of the state when it has spoken, written outside the lane
  record Memory(long version, DialogState before, String next) {
    static Memory closed(Opening opening) {
      DialogState closed = opening.state().closed();
      return new Memory(opening.version(), closed, closed.toJson());
    }
  }

  Thought {
    effects = List.copyOf(effects);
  }

  /// The agent cannot go on: the dialog goes to people, and its part in it is over.
  static Thought giveUp(Hearing heard, Optional<Memory> memory) {
    return new Thought(heard, List.of(new Effect.GiveUp()), memory, false);
  }
}
