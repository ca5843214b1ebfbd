/// The embedded CRM: what is known about the people behind the dialogs.
@NullMarked
package dev.switchboard.crm;

import org.jspecify.annotations.NullMarked;
