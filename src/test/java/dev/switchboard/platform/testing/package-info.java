/// What tests of every room stand on: a real store, real lanes, a clock that tests move.
@NullMarked
package dev.switchboard.platform.testing;

import org.jspecify.annotations.NullMarked;
