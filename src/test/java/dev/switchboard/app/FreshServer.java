package dev.switchboard.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A server that starts on its folder without the demo, as a newcomer starts one.
final class FreshServer implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("First administrator\\s+(\\S+)");

  private final Config config;
  private final Server server;
  private final String said;

  private FreshServer(Config config, Server server, String said) {
    this.config = config;
    this.server = server;
    this.said = said;
  }

  static FreshServer start(Path data) {
    Config config = Config.of(List.of("--port", "0", "--data", data.toString()), Map.of());
    Server server = LiveServer.started(config);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Welcome welcome = Welcome.prepare(config, server);
    server.open();
    welcome.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return new FreshServer(config, server, out.toString(StandardCharsets.UTF_8));
  }

  String base() {
    return config.base();
  }

  boolean offersALink() {
    return LINK.matcher(said).find();
  }

  /// The address that is printed for the first administrator.
  String link() {
    Matcher found = LINK.matcher(said);
    if (!found.find()) {
      throw new AssertionError("a link expected, came " + said);
    }
    return found.group(1);
  }

  @Override
  public void close() throws Exception {
    server.close();
  }
}
