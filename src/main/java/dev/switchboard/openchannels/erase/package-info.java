/// Erasing what clients have said, and keeping it no longer than is wanted.
@NullMarked
package dev.switchboard.openchannels.erase;

import org.jspecify.annotations.NullMarked;
