/// Filters of the list of dialogs, kept under a name, for oneself or for everybody.
@NullMarked
package dev.switchboard.openchannels.view;

import org.jspecify.annotations.NullMarked;
