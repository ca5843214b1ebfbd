/// What leaves the server: in order, with retries, never lost.
@NullMarked
package dev.switchboard.platform.outbox;

import org.jspecify.annotations.NullMarked;
