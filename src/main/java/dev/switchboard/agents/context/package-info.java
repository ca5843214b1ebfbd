/// What an agent knows about one chat, and the expressions that read it.
@NullMarked
package dev.switchboard.agents.context;

import org.jspecify.annotations.NullMarked;
