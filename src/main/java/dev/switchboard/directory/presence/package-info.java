/// Who is there: what employees say of themselves, for as long as their lease lasts.
@NullMarked
package dev.switchboard.directory.presence;

import org.jspecify.annotations.NullMarked;
