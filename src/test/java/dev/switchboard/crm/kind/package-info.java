/// Tests of the kinds of items, through the method table.
@NullMarked
package dev.switchboard.crm.kind;

import org.jspecify.annotations.NullMarked;
