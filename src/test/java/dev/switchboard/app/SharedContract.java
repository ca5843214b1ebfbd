package dev.switchboard.app;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/// The public contract as a folder of JSON, which lies beside the project where it lies at all.
record SharedContract(Path folder) {
  private static final String ABSENT =
      "skipped: no contract at ../shared/contract; SWITCHBOARD_SHARED can name the folder shared";

  /// Skips the test, with one line, when there is no contract.
  static SharedContract orSkip() {
    String shared = Optional.ofNullable(System.getenv("SWITCHBOARD_SHARED")).orElse("../shared");
    Path folder = Path.of(shared, "contract");
    boolean there = Files.exists(folder.resolve("index.json"));
    if (!there) {
      System.out.println(ABSENT);
    }
    Assumptions.assumeTrue(there, ABSENT);
    return new SharedContract(folder);
  }

  /// The names of all documented methods.
  List<String> methods() throws IOException {
    return index().valueStream().map(method -> method.path("method").asString()).toList();
  }

  /// The errors that every method shares, in groups.
  JsonNode errors() throws IOException {
    JsonNode errors = Json.tree(Files.readString(folder.resolve("errors.json")));
    return Json.toTree(errors.valueStream().filter(JsonNode::isArray).toList());
  }

  /// What is known of one method.
  JsonNode method(String name) throws IOException {
    String file =
        index()
            .valueStream()
            .filter(method -> method.path("method").asString().equals(name))
            .map(method -> method.path("file").asString())
            .findFirst()
            .orElseThrow();
    return Json.tree(Files.readString(folder.resolve(file)));
  }

  private JsonNode index() throws IOException {
    return Json.tree(Files.readString(folder.resolve("index.json"))).path("methods");
  }
}
