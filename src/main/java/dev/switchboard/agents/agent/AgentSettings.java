package dev.switchboard.agents.agent;

import java.time.Duration;

/// What people choose for an agent besides its script.
///
/// @param language a language tag, such as `en`
/// @param inactivityTimeout without a message for so long, a dialog is closed; zero: never
/// @param continueConversation after that timeout the next message goes on where the dialog stopped
public record AgentSettings(
    String name, String language, Duration inactivityTimeout, boolean continueConversation) {
  public AgentSettings {
    if (inactivityTimeout.isNegative()) {
      throw new IllegalArgumentException(
          "the inactivity timeout must not be negative, was " + inactivityTimeout);
    }
  }

  /// An agent whose dialogs wait for ever.
  public static AgentSettings named(String name, String language) {
    return new AgentSettings(name, language, Duration.ZERO, false);
  }

  boolean closesSilentDialogs() {
    return inactivityTimeout.isPositive();
  }
}
