package dev.switchboard.agents.agent;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A client has written into a chat that a bot holds.
///
/// @param fence of the session; whoever holds the chat under a later one is not disturbed
/// @param text what a script reads; of a file its description
/// @param pressedButton the id of the button that was pressed, empty if the channel does not tell
/// @param channelVariables `channel_…` by their names in scripts; those that are missing are empty
/// @param at when the message was received
public record Heard(
    long chat,
    long session,
    long fence,
    UserId bot,
    long message,
    String text,
    Optional<String> pressedButton,
    Map<String, String> channelVariables,
    Instant at) {
  public Heard {
    channelVariables = Map.copyOf(channelVariables);
  }

  /// Ids only: the rest is what clients write.
  @Override
  public String toString() {
    return "Heard[chat=" + chat + ", message=" + message + "]";
  }
}
