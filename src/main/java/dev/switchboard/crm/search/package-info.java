/// What the list methods of the CRM are asked, and its answer in SQL and in Java.
@NullMarked
package dev.switchboard.crm.search;

import org.jspecify.annotations.NullMarked;
