/// Looking for what was written: words, the index of them, and the thread that keeps it.
@NullMarked
package dev.switchboard.openchannels.search;

import org.jspecify.annotations.NullMarked;
