/// The actions a script is made of, one record per type.
@NullMarked
package dev.switchboard.agents.slot;

import org.jspecify.annotations.NullMarked;
