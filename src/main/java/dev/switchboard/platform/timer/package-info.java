/// What happens at a time: rows with a due time.
@NullMarked
package dev.switchboard.platform.timer;

import org.jspecify.annotations.NullMarked;
