/// The last things that were said between this server and others, for whoever looks for a fault.
@NullMarked
package dev.switchboard.platform.exchange;

import org.jspecify.annotations.NullMarked;
