/// Who may do what with the objects of the CRM.
@NullMarked
package dev.switchboard.crm.access;

import org.jspecify.annotations.NullMarked;
