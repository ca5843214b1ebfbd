/// Texts that operators write often, with variables to be filled in.
@NullMarked
package dev.switchboard.openchannels.reply;

import org.jspecify.annotations.NullMarked;
