package dev.switchboard.agents.agent;

import dev.switchboard.agents.script.Request;
import dev.switchboard.agents.script.Response;

/// How agents reach other servers.
public interface Requests {
  /// Sends and waits. Called on a virtual thread, never on a lane.
  Response send(Request request);
}
