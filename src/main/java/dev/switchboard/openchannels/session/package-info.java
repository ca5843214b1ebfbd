/// Sessions: who answers a dialog, from its first message until it is closed.
@NullMarked
package dev.switchboard.openchannels.session;

import org.jspecify.annotations.NullMarked;
