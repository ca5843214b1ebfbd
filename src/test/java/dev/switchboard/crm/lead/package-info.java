/// Tests of leads, mostly through the method table.
@NullMarked
package dev.switchboard.crm.lead;

import org.jspecify.annotations.NullMarked;
