/// The HTTP server, and the way out: guarded HTTP calls to addresses that users and customers
/// chose, and their signatures.
@NullMarked
package dev.switchboard.platform.http;

import org.jspecify.annotations.NullMarked;
