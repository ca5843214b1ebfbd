package dev.switchboard.agents.agent;

/// The newest model of an agent.
///
/// @param version counted from 1; 0: it was never trained
/// @param revision of the script that the model was trained from
public record Serving(long version, long revision) {
  static final Serving NEVER = new Serving(0, 0);

  public boolean isTrained() {
    return version > 0;
  }
}
