/// The portals of the server.
@NullMarked
package dev.switchboard.directory.portal;

import org.jspecify.annotations.NullMarked;
