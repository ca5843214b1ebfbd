/// The OpenAPI description of what the server offers, made from the method table.
@NullMarked
package dev.switchboard.platform.openapi;

import org.jspecify.annotations.NullMarked;
