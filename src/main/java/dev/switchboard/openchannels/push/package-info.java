/// Notifications of browsers by Web Push, for employees whose inbox is closed or out of sight.
@NullMarked
package dev.switchboard.openchannels.push;

import org.jspecify.annotations.NullMarked;
