/// The single writer of a portal: commands in, one commit out.
@NullMarked
package dev.switchboard.platform.lane;

import org.jspecify.annotations.NullMarked;
