/// Phones, e-mail addresses, sites, messengers and links: many to one CRM object.
@NullMarked
package dev.switchboard.crm.multifield;

import org.jspecify.annotations.NullMarked;
