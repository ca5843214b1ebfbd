/// Tests of requests that come again.
@NullMarked
package dev.switchboard.platform.once;

import org.jspecify.annotations.NullMarked;
