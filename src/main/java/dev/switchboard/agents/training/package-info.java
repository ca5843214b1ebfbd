/// Checks a script and freezes it into the snapshot that serves clients.
@NullMarked
package dev.switchboard.agents.training;

import org.jspecify.annotations.NullMarked;
