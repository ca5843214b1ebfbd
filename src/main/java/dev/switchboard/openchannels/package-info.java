/// Open channels: lines, the dialogs and sessions on them, and who answers.
@NullMarked
package dev.switchboard.openchannels;

import org.jspecify.annotations.NullMarked;
