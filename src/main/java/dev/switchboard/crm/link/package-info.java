/// Which items belong to which: the contacts of leads and deals, the companies of contacts.
@NullMarked
package dev.switchboard.crm.link;

import org.jspecify.annotations.NullMarked;
