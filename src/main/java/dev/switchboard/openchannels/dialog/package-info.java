/// Dialogs, their messages and their members.
@NullMarked
package dev.switchboard.openchannels.dialog;

import org.jspecify.annotations.NullMarked;
