/// The databases: typed rows over jOOQ, one writer, many readers.
@NullMarked
package dev.switchboard.platform.storage;

import org.jspecify.annotations.NullMarked;
