/// What a line does by itself while a session lives: it greets, asks who the client is, tells that
/// nobody is there, tells clients their place, and closes what has fallen silent.
@NullMarked
package dev.switchboard.openchannels.life;

import org.jspecify.annotations.NullMarked;
