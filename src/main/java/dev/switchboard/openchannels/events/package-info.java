/// Event handlers of applications, and what is sent to them.
@NullMarked
package dev.switchboard.openchannels.events;

import org.jspecify.annotations.NullMarked;
