/// Bots on servers of others: they are told what clients write while they hold a dialog, and answer
/// by calls of the Webim or the Omnichannel dialect.
@NullMarked
package dev.switchboard.openchannels.external;

import org.jspecify.annotations.NullMarked;
