package dev.switchboard.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// What a person reads once the server is up: where to go, and how to get in.
record Welcome(List<String> lines) {
  Welcome {
    lines = List.copyOf(lines);
  }

  /// Makes what a first start needs.
  static Welcome prepare(Config config, Server server) {
    FirstStart first = new FirstStart(config, server);
    List<String> lines = new ArrayList<>();
    lines.add("Switchboard is running at " + config.base());
    config
        .https()
        .port()
        .ifPresent(port -> lines.add("and by https at           https://127.0.0.1:" + port));
    lines.add("Everything is kept in     " + config.data());
    if (config.demo()) {
      lines.add("The demo's keys are in    " + first.demo());
      lines.add("A page with a web chat    " + config.base() + Demo.WIDGET);
    } else {
      first.administratorLink().ifPresent(link -> lines.add("First administrator       " + link));
    }
    lines.add("Stop with Ctrl-C.");
    return new Welcome(lines);
  }

  void print(PrintStream out) {
    out.println();
    lines.forEach(line -> out.println("  " + line));
    out.println();
    out.flush();
  }
}
