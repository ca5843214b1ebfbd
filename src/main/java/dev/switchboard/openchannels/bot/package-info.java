/// Bots of applications: they hear what clients write while they hold a dialog, and answer by REST.
@NullMarked
package dev.switchboard.openchannels.bot;

import org.jspecify.annotations.NullMarked;
