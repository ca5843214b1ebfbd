/// Agents that people make, and how they hear and answer chats.
@NullMarked
package dev.switchboard.agents.agent;

import org.jspecify.annotations.NullMarked;
