/// The connector `livechat`: the web chat of a line, its visitors, and what their browsers ask.
@NullMarked
package dev.switchboard.openchannels.livechat;

import org.jspecify.annotations.NullMarked;
