/// Tests of the REST protocol.
@NullMarked
package dev.switchboard.platform.rest;

import org.jspecify.annotations.NullMarked;
