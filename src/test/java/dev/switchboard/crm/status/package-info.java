/// Tests of the dictionaries.
@NullMarked
package dev.switchboard.crm.status;

import org.jspecify.annotations.NullMarked;
