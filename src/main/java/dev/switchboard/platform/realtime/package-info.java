/// What happens in a portal, told at once to the people who are connected.
@NullMarked
package dev.switchboard.platform.realtime;

import org.jspecify.annotations.NullMarked;
