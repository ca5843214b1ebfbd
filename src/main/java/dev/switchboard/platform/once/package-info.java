/// Requests that carry an id of their own: executed once, however often they come.
@NullMarked
package dev.switchboard.platform.once;

import org.jspecify.annotations.NullMarked;
