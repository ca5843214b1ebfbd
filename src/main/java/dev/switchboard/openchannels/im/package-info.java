/// The messenger's methods for the chats of lines: messages, files, lists.
@NullMarked
package dev.switchboard.openchannels.im;

import org.jspecify.annotations.NullMarked;
