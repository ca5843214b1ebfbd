/// Incoming webhooks: addresses that act for one employee.
@NullMarked
package dev.switchboard.directory.webhook;

import org.jspecify.annotations.NullMarked;
