/// JSON as the whole server reads and writes it.
@NullMarked
package dev.switchboard.platform.json;

import org.jspecify.annotations.NullMarked;
