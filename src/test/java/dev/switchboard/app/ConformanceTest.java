package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.MethodTable;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lives the chapters below `src/test/resources/conformance` through in the demo's portal, in the
/// order of their names: every documented request of every method is made, its answer is compared
/// with the documented one, and documented errors are provoked. [StoryLine] says how a line reads.
///
/// Without the contract beside the project it says so, and passes.
final class ConformanceTest {
  private static final Path CHAPTERS = Path.of("src/test/resources/conformance");

  @Test
  void whatIsOfferedIsLikeItsDocumentation(@TempDir Path data) throws Exception {
    SharedContract contract = SharedContract.orSkip();
    Config config =
        Config.of(List.of("--port", "0", "--demo", "--data", data.toString()), Map.of());
    try (Server server = Server.start(config, new TestClock())) {
      JsonNode keys = Json.tree(Files.readString(new Demo(config, server).make()));
      MethodTable table = server.rest().table();
      DocumentedMethods documented = DocumentedMethods.of(contract, names(table));
      Compatibility seen = new Compatibility();
      for (String name : documented.names()) {
        seen.expect(name, documented.requests(name), documented.codes(name));
      }
      StoryCalls calls = new StoryCalls(server, keys);
      StoryPlayer player = new StoryPlayer(documented, calls, seen);
      player.know("line", keys.path("line").asString());
      List<StoryLine> story = new ArrayList<>();
      for (Path chapter : chapters()) {
        story.addAll(StoryLine.parse(Files.readString(chapter, UTF_8)));
      }
      player.play(story);
      for (String name : documented.names()) {
        refuse(table.find(name).orElseThrow(), documented, calls, player);
      }
      refusals(Refusals.play(data.resolve("refusals")), documented, player, seen);
      assertThat(player.complaints()).isEmpty();
      assertThat(seen.unexplained()).as("documented errors nobody has looked at").isEmpty();
      assertThat(seen.untried()).as("methods that no chapter calls").isEmpty();
      new GeneratedPage(Path.of("docs/compatibility.md"), seen.page()).check(getClass());
    }
  }

  /// What the table of errors provokes has to be documented, and what it excuses, too.
  private static void refusals(
      Refusals table, DocumentedMethods documented, StoryPlayer player, Compatibility seen) {
    player.complaints().addAll(table.complaints());
    for (Refusals.Refusal refusal : table.provoked()) {
      String method = refusal.method();
      if (!documented.names().contains(method)
          || !documented.codes(method).contains(refusal.code())) {
        player.complaints().add(refusal + " is not documented");
      } else if (!isStatusOf(refusal, documented)) {
        player.complaints().add(refusal + " is documented with another status");
      } else {
        seen.provoked(method, refusal.code());
      }
    }
    table.nevers().forEach(seen::never);
  }

  /// A batch succeeds, whatever becomes of the calls in it.
  private static boolean isStatusOf(Refusals.Refusal refusal, DocumentedMethods documented) {
    return refusal.method().equals("batch")
        || documented.statuses(refusal.method(), refusal.code()).contains(refusal.status());
  }

  private static Set<String> names(MethodTable table) {
    return table.all().stream().map(Method::name).collect(Collectors.toSet());
  }

  private static List<Path> chapters() throws IOException {
    try (Stream<Path> files = Files.list(CHAPTERS)) {
      return files.filter(file -> file.toString().endsWith(".story")).sorted().toList();
    }
  }

  /// The refusals that a method's declaration promises: without scope, application or parameter.
  private static void refuse(
      Method method, DocumentedMethods documented, StoryCalls calls, StoryPlayer player) {
    String name = method.name();
    ObjectNode request = documented.request(name, 1);
    if (!method.scopes().isEmpty() && !method.scopes().contains("user")) {
      expect(player, name, "insufficient_scope", calls.call("narrow", name, request));
    }
    if (method.applicationOnly()) {
      StoryCalls.Answer answer = calls.call("admin", name, request);
      if (answer.status() == 200) {
        player.complaints().add(name + " is open to webhooks");
      }
      if (documented.codes(name).contains(answer.error())) {
        player.refused(name, answer.error(), answer, name + " by a webhook");
      }
    }
    for (Param param : method.params()) {
      if (param.required()) {
        missing(param, name, documented, calls, player);
      }
    }
  }

  private static void missing(
      Param param,
      String name,
      DocumentedMethods documented,
      StoryCalls calls,
      StoryPlayer player) {
    ObjectNode request = documented.request(name, 1);
    List.copyOf(request.propertyNames()).stream()
        .filter(sent -> sent.toLowerCase(Locale.ROOT).equals(param.name().toLowerCase(Locale.ROOT)))
        .forEach(request::remove);
    StoryCalls.Answer answer = calls.call("application", name, request);
    if (answer.status() / 100 != 4) {
      player.complaints().add(name + " without " + param.name() + " answered " + answer);
    } else if (documented.codes(name).contains(answer.error())) {
      player.refused(name, answer.error(), answer, name + " without " + param.name());
    }
  }

  private static void expect(
      StoryPlayer player, String name, String code, StoryCalls.Answer answer) {
    if (!answer.error().equals(code)) {
      player.complaints().add(name + " was to answer " + code + ", came: " + answer);
    }
  }
}
