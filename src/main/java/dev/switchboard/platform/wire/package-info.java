/// Turns what a REST request carries, in whichever of the accepted encodings, into one tree.
@NullMarked
package dev.switchboard.platform.wire;

import org.jspecify.annotations.NullMarked;
