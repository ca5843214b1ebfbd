/// Recognises clients in the CRM, makes them known there, and notes what was done for them.
@NullMarked
package dev.switchboard.crm.client;

import org.jspecify.annotations.NullMarked;
