/// Conversations on paper: as text, and as a page to print.
@NullMarked
package dev.switchboard.openchannels.transcript;

import org.jspecify.annotations.NullMarked;
