/// Browsers that have logged in, and the ways to log in.
@NullMarked
package dev.switchboard.directory.session;

import org.jspecify.annotations.NullMarked;
