/// What leads, contacts, companies and deals have in common: how they change, are listed and told.
@NullMarked
package dev.switchboard.crm.item;

import org.jspecify.annotations.NullMarked;
