/// Violations planted on purpose: every rule of the house is seen to fail on one of them.
@NullMarked
package dev.switchboard.testplants;

import org.jspecify.annotations.NullMarked;
