/// Random secrets and the hashes under which they are kept.
@NullMarked
package dev.switchboard.directory.secret;

import org.jspecify.annotations.NullMarked;
