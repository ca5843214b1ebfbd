/// What would happen on a line: dialogs that are played through by the commands themselves, in a
/// portal that is nowhere.
@NullMarked
package dev.switchboard.openchannels.rehearsal;

import org.jspecify.annotations.NullMarked;
