package dev.switchboard.platform.realtime;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/// What all connections share.
record House(Vertx vertx, Executor workers, InstantSource clock, Streams streams, Gate gate) {}
