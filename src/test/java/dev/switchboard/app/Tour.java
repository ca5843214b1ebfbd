package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;

/// The commands that a document shows, and what it says that they print.
///
/// @param home the folder in which `data` is the demo's
record Tour(Path home, List<Step> steps) {
  private static final Pattern STEP =
      Pattern.compile("```sh\n(.*?)```\n(?:\n```json\n(.*?)```\n)?", Pattern.DOTALL);

  /// One block of commands, and what it is said to print.
  record Step(String commands, String printed) {}

  static Tour of(String document, Path home) {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(document);
    while (matcher.find()) {
      steps.add(new Step(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2)));
    }
    return new Tour(home, steps);
  }

  void take() throws IOException, InterruptedException {
    run();
    for (int i = 0; i < steps.size(); i++) {
      compare(i, steps.get(i));
    }
  }

  /// One shell runs them all, so that its variables live on; each prints into files of its own.
  private void run() throws IOException, InterruptedException {
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
}
