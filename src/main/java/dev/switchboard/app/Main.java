package dev.switchboard.app;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server process: `run` starts it, SIGTERM drains it; `admin` looks after what it keeps.
public final class Main {
  private static final Logger log = LoggerFactory.getLogger(Main.class);
  private static final int WRONG_USE = 2;

  private Main() {}

  public static void main(String[] arguments) {
    List<String> words = Arrays.asList(arguments);
    String verb = words.isEmpty() ? "run" : words.getFirst();
    List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
    try {
      switch (verb) {
        case "run" -> run(rest, System.out);
        case "admin" -> new Admin(InstantSource.system(), System.getenv(), System.out).run(rest);
        default ->
            throw new IllegalArgumentException("Unknown verb " + verb + ". Known: run, admin");
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(WRONG_USE);
    } catch (IllegalStateException e) {
      System.err.println("Switchboard cannot do that: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(List<String> flags, PrintStream out) {
    if (flags.contains("--help")) {
      Config.ALL.forEach(setting -> out.println(setting.flag() + "\n    " + setting.about()));
      return;
    }
    Config config = Config.of(flags, System.getenv());
    Server server = Server.start(config, InstantSource.system());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "drain"));
    Welcome welcome = Welcome.prepare(config, server);
    server.open();
    welcome.print(out);
  }

  /// Being asked to stop and having drained is success, whatever the signal was.
  private static void stop(Server server) {
    int status = 0;
    try {
      server.close();
    } catch (Exception e) {
      log.error("server.stop_failed", e);
      status = 1;
    }
    Runtime.getRuntime().halt(status);
  }
}
