/// The log of who changed what.
@NullMarked
package dev.switchboard.directory.audit;

import org.jspecify.annotations.NullMarked;
