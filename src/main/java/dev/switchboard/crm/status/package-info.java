/// Dictionaries of the CRM: stages of leads, sources, salutations.
@NullMarked
package dev.switchboard.crm.status;

import org.jspecify.annotations.NullMarked;
