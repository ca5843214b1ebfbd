package dev.switchboard.app;

import java.io.PrintStream;

/// What a person reads once the server is up: where to go, and how to get in.
record Welcome(Config config, Server server) {
  void print(PrintStream out) {
    FirstStart first = new FirstStart(config, server);
    out.println();
    out.println("  Switchboard is running at " + config.base());
    out.println("  Everything is kept in     " + config.data());
    if (config.demo()) {
      out.println("  The demo's keys are in    " + first.demo());
    } else {
      first
          .administratorLink()
          .ifPresent(link -> out.println("  First administrator       " + link));
    }
    out.println("  Stop with Ctrl-C.");
    out.println();
    out.flush();
  }
}
