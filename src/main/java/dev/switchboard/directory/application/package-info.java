/// Applications, their OAuth 2.0 tokens and what they are told with an event.
@NullMarked
package dev.switchboard.directory.application;

import org.jspecify.annotations.NullMarked;
