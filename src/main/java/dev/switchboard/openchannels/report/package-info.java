/// Numbers for those who answer for lines: what was done when, kept as it happens.
@NullMarked
package dev.switchboard.openchannels.report;

import org.jspecify.annotations.NullMarked;
