/// Measures the server and tries to break it, from outside and through its public contract.
@NullMarked
package dev.switchboard.bench;

import org.jspecify.annotations.NullMarked;
