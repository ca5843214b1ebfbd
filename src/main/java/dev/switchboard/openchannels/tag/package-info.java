/// Words that sort dialogs.
@NullMarked
package dev.switchboard.openchannels.tag;

import org.jspecify.annotations.NullMarked;
