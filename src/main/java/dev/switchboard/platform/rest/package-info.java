/// The method table and the REST protocol in front of it.
@NullMarked
package dev.switchboard.platform.rest;

import org.jspecify.annotations.NullMarked;
