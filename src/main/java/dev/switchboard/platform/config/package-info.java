/// Settings: flags, environment, file, in that order of strength.
@NullMarked
package dev.switchboard.platform.config;

import org.jspecify.annotations.NullMarked;
