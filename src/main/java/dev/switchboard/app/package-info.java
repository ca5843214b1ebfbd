/// Wires the rooms together and starts the server.
@NullMarked
package dev.switchboard.app;

import org.jspecify.annotations.NullMarked;
