/// What the system tells employees: a row for each, and an event for whoever shows it at once.
@NullMarked
package dev.switchboard.openchannels.notice;

import org.jspecify.annotations.NullMarked;
