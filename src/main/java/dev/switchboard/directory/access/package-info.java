/// What opens doors: random secrets, the hashes under which they are kept, and scopes.
@NullMarked
package dev.switchboard.directory.access;

import org.jspecify.annotations.NullMarked;
