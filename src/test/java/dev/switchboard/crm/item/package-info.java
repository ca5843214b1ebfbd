/// Tests of leads, mostly through the method table.
@NullMarked
package dev.switchboard.crm.item;

import org.jspecify.annotations.NullMarked;
