/// Channels: what clients write comes in, what operators and agents write goes out.
@NullMarked
package dev.switchboard.openchannels.connector;

import org.jspecify.annotations.NullMarked;
