package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.json.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The table of documented errors: the chapters below `src/test/resources/refusals`, in the order
/// of their names. Each says by what call which error is provoked in the demo's portal, or why it
/// is never answered. [StoryLine] says how a line reads; here every body stands as it is sent, so
/// that the table is whole without the contract.
final class Refusals {
  private static final Path CHAPTERS = Path.of("src/test/resources/refusals");

  /// More than any text or attachment may have.
  private static final String BIG = "x".repeat(31 * 1024);

  private static final String ADDRESS = "admin@example.com";

  private final StoryCalls calls;
  private final Map<String, String> known = new HashMap<>();
  private final Set<Refusal> provoked = new LinkedHashSet<>();
  private final List<StoryLine.Never> nevers = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /// An error that was answered as expected.
  record Refusal(String method, String code, int status) {}

  private Refusals(StoryCalls calls) {
    this.calls = calls;
  }

  static Refusals play(Path data) throws Exception {
    try (LiveServer server =
        LiveServer.start(data, "http://127.0.0.1:9", "--rest-bucket", "0", "--file-max-mb", "1")) {
      JsonNode keys = Json.tree(Files.readString(data.resolve("demo.json"), UTF_8));
      StoryCalls calls = new StoryCalls(server.server(), keys);
      calls.loggedIn(LoggedIn.as(server, ADDRESS, server.key("/admin/password")));
      calls.hook("botsonly", "imbot");
      Refusals refusals = new Refusals(calls);
      refusals.known.put("line", server.key("/line"));
      refusals.known.put("big", BIG);
      refusals.known.put("mebibytes", "AAAA".repeat(500_000));
      refusals.known.put("poster", poster());
      for (Path chapter : chapters()) {
        StoryLine.parse(Files.readString(chapter, UTF_8)).forEach(refusals::live);
      }
      return refusals;
    }
  }

  /// A picture in Base64 that is larger than portraits may be.
  private static String poster() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(5001, 1, BufferedImage.TYPE_BYTE_GRAY), "png", png);
    return Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private static List<Path> chapters() throws IOException {
    try (Stream<Path> files = Files.list(CHAPTERS)) {
      return files.sorted().toList();
    }
  }

  List<String> complaints() {
    return complaints;
  }

  Set<Refusal> provoked() {
    return provoked;
  }

  List<StoryLine.Never> nevers() {
    return nevers;
  }

  private void live(StoryLine line) {
    switch (line) {
      case StoryLine.Ask ask -> ask(ask);
      case StoryLine.Provoke provoke -> provoke(provoke);
      case StoryLine.Never never -> nevers.add(never);
      case StoryLine.Excuse excuse -> throw new IllegalArgumentException(excuse + " in the table");
    }
  }

  private void ask(StoryLine.Ask ask) {
    for (int time = 1; time <= ask.call().times(); time++) {
      StoryCalls.Answer answer = answer(ask.call(), time);
      if (answer.isRefusal()) {
        complaints.add(ask.call() + " answered " + answer);
      }
      JsonNode result = answer.body().path("result");
      ask.keeps().forEach((name, pointer) -> known.put(name, result.at(pointer).asString()));
    }
  }

  private void provoke(StoryLine.Provoke expected) {
    StoryLine.Call call = expected.call();
    StoryCalls.Answer answer = answer(call, 1);
    boolean fits =
        answer.isRefusal()
            && answer.error().equals(expected.code())
            && answer.status() == expected.status();
    if (fits) {
      provoked.add(new Refusal(call.method(), expected.code(), expected.status()));
    } else {
      complaints.add(
          "%s was to answer %s %d, came: %s"
              .formatted(call, expected.code(), expected.status(), answer));
    }
  }

  private StoryCalls.Answer answer(StoryLine.Call call, int time) {
    if (!call.isExact()) {
      throw new IllegalArgumentException(call + " is not written out");
    }
    String json = StoryPlayer.filled(call.json(), known).replace("{n}", Integer.toString(time));
    return calls.call(call.who(), call.method(), (ObjectNode) Json.tree(json));
  }
}
