/// A script as a tree of slots, and the engine that walks it for one message.
@NullMarked
package dev.switchboard.agents.script;

import org.jspecify.annotations.NullMarked;
