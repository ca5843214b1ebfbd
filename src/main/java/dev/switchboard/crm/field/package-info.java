/// Fields of CRM objects: declared once, read from and written to the wire and the tables.
@NullMarked
package dev.switchboard.crm.field;

import org.jspecify.annotations.NullMarked;
