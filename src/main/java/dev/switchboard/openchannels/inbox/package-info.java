/// What people see of their dialogs in the browser: lists, one dialog, and how far they have read.
@NullMarked
package dev.switchboard.openchannels.inbox;

import org.jspecify.annotations.NullMarked;
