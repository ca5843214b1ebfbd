/// Addresses as pictures that a camera reads.
@NullMarked
package dev.switchboard.platform.qr;

import org.jspecify.annotations.NullMarked;
