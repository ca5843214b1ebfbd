/// Kept files: their content on disk, what they are in a table, and links that open them.
@NullMarked
package dev.switchboard.platform.files;

import org.jspecify.annotations.NullMarked;
