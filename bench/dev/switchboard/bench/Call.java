package dev.switchboard.bench;

import io.vertx.core.buffer.Buffer;

/// One request of a load: a JSON body to be posted to a path.
public record Call(String path, Buffer body) {}
