/// Finds who is reached at a phone number or an e-mail address.
@NullMarked
package dev.switchboard.crm.duplicate;

import org.jspecify.annotations.NullMarked;
