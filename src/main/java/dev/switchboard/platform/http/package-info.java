/// The HTTP server and the guarded way out.
@NullMarked
package dev.switchboard.platform.http;

import org.jspecify.annotations.NullMarked;
