package dev.switchboard.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The real server as a process of its own, which can be stopped, killed and started again on the
/// same data.
///
/// One log collects what all its lives print.
public final class ServerProcess implements AutoCloseable {
  private static final Duration READY_TIMEOUT = Duration.ofMinutes(3);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(60);

  private final Program program;
  private final Path data;
  private final int port;
  private final List<String> options;
  private final Path log;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Thread onExit = new Thread(this::killQuietly);
  private @Nullable Process process;

  /// @param home the folder in which the data and the log are kept
  /// @param options what `run` is told besides port and data
  public ServerProcess(Program program, Path home, List<String> options) {
    this.program = program;
    this.data = home.resolve("data");
    this.log = home.resolve("server.log");
    this.port = freePort();
    this.options = List.copyOf(options);
    Runtime.getRuntime().addShutdownHook(onExit);
  }

  /// The options of a demo server whose agent answers to `clientUrl`, with the limits of rate
  /// lifted and the endpoint `POST /bench/noop` offered.
  public static List<String> benchOptions(String clientUrl) {
    return List.of("--demo", "--demo-client-url", clientUrl, "--bench");
  }

  /// Starts the server without waiting for it.
  public void start() {
    start(List.of());
  }

  /// @param java options of this life's Java
  void start(List<String> java) {
    if (process != null && process.isAlive()) {
      throw new IllegalStateException("the server is running already, as process " + process.pid());
    }
    List<String> command = new ArrayList<>(program.command());
    command.addAll(List.of("run", "--port", Integer.toString(port), "--data", data.toString()));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    if (!java.isEmpty()) {
      builder.environment().put("JDK_JAVA_OPTIONS", String.join(" ", java));
    }
    try {
      Files.createDirectories(data);
      process = builder.redirectOutput(Redirect.appendTo(log.toFile())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until `/health/ready` says 200. A server that ends before that is an error that shows
  /// its log.
  public void awaitReady() {
    try {
      await()
          .atMost(READY_TIMEOUT)
          .pollInterval(Duration.ofMillis(20))
          .pollDelay(Duration.ZERO)
          .until(() -> !isAlive() || isReady());
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "expected a ready server. The end of its log:\n" + logTail(), e);
    }
    if (!isAlive()) {
      throw new IllegalStateException(
          "the server ended before it was ready. The end of its log:\n" + logTail());
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(uri("/health/ready")).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /// What the server measures of itself.
  String metrics() throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(uri("/metrics")).build();
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /// Asks the server to stop (SIGTERM) and returns its exit code.
  public int terminate() {
    Process running = running();
    running.destroy();
    return awaitEnd(running);
  }

  /// Kills the server (SIGKILL) and waits until it is gone.
  public void kill() {
    Process running = running();
    running.destroyForcibly();
    awaitEnd(running);
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("expected a server that was started");
    }
    return process;
  }

  private static int awaitEnd(Process process) {
    try {
      if (!process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("expected the server to end within " + STOP_TIMEOUT);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the server was stopping", e);
    }
  }

  /// The time that the running server's threads have had of the processors.
  Duration cpu() {
    return running().toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// How many bytes the running server has had written to disk, as Linux counts them; elsewhere 0.
  long written() {
    Path counts = Path.of("/proc", Long.toString(running().pid()), "io");
    try (Stream<String> lines = Files.lines(counts)) {
      return lines
          .filter(line -> line.startsWith("write_bytes: "))
          .mapToLong(line -> Long.parseLong(line.substring("write_bytes: ".length())))
          .sum();
    } catch (IOException _) {
      return 0;
    }
  }

  public int port() {
    return port;
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  public Path data() {
    return data;
  }

  /// What `--demo` made; there when the server is ready.
  public Demo demo() {
    return Demo.read(data.resolve("demo.json"));
  }

  /// The file with what the server printed, over all its lives.
  Path log() {
    return log;
  }

  /// The last lines of what the server printed, over all its lives.
  public String logTail() {
    try {
      if (!Files.exists(log)) {
        return "";
      }
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Kills the server if it still runs. The data stay.
  @Override
  public void close() {
    if (isAlive()) {
      kill();
    }
    http.close();
    Runtime.getRuntime().removeShutdownHook(onExit);
  }

  private void killQuietly() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
