/// The ids that every room shares.
@NullMarked
package dev.switchboard.platform.identity;

import org.jspecify.annotations.NullMarked;
