/// What a browser asks and the pages it gets, without an HTTP server.
@NullMarked
package dev.switchboard.directory.web;

import org.jspecify.annotations.NullMarked;
