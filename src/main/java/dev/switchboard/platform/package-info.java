/// The hall: what every room stands on and what knows no room.
@NullMarked
package dev.switchboard.platform;

import org.jspecify.annotations.NullMarked;
