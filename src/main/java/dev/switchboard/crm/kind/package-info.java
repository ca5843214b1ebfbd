/// The kinds of items: the fields and rules of leads, contacts, companies and deals.
@NullMarked
package dev.switchboard.crm.kind;

import org.jspecify.annotations.NullMarked;
