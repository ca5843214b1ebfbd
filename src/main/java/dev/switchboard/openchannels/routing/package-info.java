/// Who is asked to take a waiting dialog, and why nobody else: pure decisions over a state in
/// memory.
@NullMarked
package dev.switchboard.openchannels.routing;

import org.jspecify.annotations.NullMarked;
