/// The second factor of people who log in: codes of an app, and what stands in for them.
@NullMarked
package dev.switchboard.directory.factor;

import org.jspecify.annotations.NullMarked;
