/// Leads: somebody who has asked, and may become a customer.
@NullMarked
package dev.switchboard.crm.lead;

import org.jspecify.annotations.NullMarked;
