package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;

/// Takes the README's tour: runs its commands one after the other, and compares what they print.
final class ReadmeTest {
  private static final Pattern STEP =
      Pattern.compile("```sh\n(.*?)```\n(?:\n```json\n(.*?)```\n)?", Pattern.DOTALL);
  private static final String LISTENER_PORT = "8091";

  @TempDir private Path home;

  /// One block of commands, and what it is said to print.
  private record Step(String commands, String printed) {}

  @Test
  void everyStepOfTheTourPrintsWhatIsShown() throws Exception {
    assumeTrue(isThere("node"), "node is not on the path");
    assumeTrue(isThere("curl"), "curl is not on the path");
    String port = Integer.toString(freePort());
    List<Step> steps = tour(Files.readString(Path.of("README.md")).replace(LISTENER_PORT, port));
    assertThat(steps).hasSizeGreaterThan(10);
    try (LiveServer server = LiveServer.start(home.resolve("data"), "http://127.0.0.1:" + port)) {
      assertThat(server.key("/base")).isEqualTo(server.base());
      run(steps);
    }
    for (int i = 0; i < steps.size(); i++) {
      compare(i, steps.get(i));
    }
  }

  private static List<Step> tour(String readme) {
    String tour = readme.substring(readme.indexOf("\n## A tour\n"), readme.indexOf("\n## Bench"));
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(tour);
    while (matcher.find()) {
      steps.add(new Step(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)));
    }
    return steps;
  }

  /// One shell runs them all, so that its variables live on; each prints into files of its own.
  private void run(List<Step> steps) throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      script
          .append("exec >%1$d.out 2>%1$d.err\n".formatted(i))
          .append(steps.get(i).commands())
          .append("echo $? >%d.code\n".formatted(i));
    }
    Path file = Files.writeString(home.resolve("tour.sh"), script);
    Process shell =
        new ProcessBuilder("sh", file.toString())
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("shell.out").toFile())
            .start();
    try {
      assertThat(shell.waitFor(Duration.ofSeconds(60))).as("the tour ends").isTrue();
    } finally {
      shell.descendants().forEach(ProcessHandle::destroy);
      shell.destroy();
    }
  }

  private void compare(int number, Step step) throws IOException {
    String printed = Files.readString(home.resolve(number + ".out"));
    String what =
        step.commands() + "printed\n" + printed.substring(0, Math.min(2_000, printed.length()));
    assertThat(home.resolve(number + ".code")).as(what).hasContent("0");
    assertThat(Files.readString(home.resolve(number + ".err"))).as(what).isEmpty();
    List<JsonNode> shown = values(step.printed());
    List<JsonNode> came = values(printed);
    assertThat(came).as(what).hasSameSizeAs(shown);
    for (int i = 0; i < shown.size(); i++) {
      assertThat(Likeness.difference("value " + (i + 1), shown.get(i), came.get(i)))
          .as(what)
          .isEmpty();
    }
  }

  private static List<JsonNode> values(String text) {
    try (MappingIterator<JsonNode> values =
        Json.mapper().readerFor(JsonNode.class).readValues(text)) {
      return values.readAll();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
