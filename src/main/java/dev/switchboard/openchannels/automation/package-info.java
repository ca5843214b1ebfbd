/// What happens by itself: rules that wait for an occasion, and macros that a person starts.
@NullMarked
package dev.switchboard.openchannels.automation;

import org.jspecify.annotations.NullMarked;
