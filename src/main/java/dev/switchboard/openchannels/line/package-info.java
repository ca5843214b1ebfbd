/// Lines: what a company offers its customers to write to, with every setting and the queue of
/// those who answer.
@NullMarked
package dev.switchboard.openchannels.line;

import org.jspecify.annotations.NullMarked;
