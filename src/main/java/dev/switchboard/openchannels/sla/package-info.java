/// How soon clients are answered: the KPI of lines, and service levels with warnings.
@NullMarked
package dev.switchboard.openchannels.sla;

import org.jspecify.annotations.NullMarked;
