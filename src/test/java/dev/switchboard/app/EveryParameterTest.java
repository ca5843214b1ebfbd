package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Every parameter of every method, with whatever it cannot be: a clear refusal, never a fault, and
/// nothing is changed. The calls are generated from the table, so that no method is forgotten.
final class EveryParameterTest {
  private static final String EVERYTHING = "application";
  private static final long NOWHERE = 987_654_321;

  /// What leads to something that is there, so that other parameters are looked at.
  private static final Map<String, Object> THERE =
      Map.ofEntries(
          Map.entry("CHAT_ID", 1),
          Map.entry("DIALOG_ID", "chat1"),
          Map.entry("SESSION_ID", 1),
          Map.entry("MESSAGE_ID", 1),
          Map.entry("USER_ID", 2),
          Map.entry("BOT_ID", 2),
          Map.entry("LINE", 1),
          Map.entry("LINE_ID", 1),
          Map.entry("CONFIG_ID", 1));

  @TempDir private Path data;
  private Server server;
  private StoryCalls calls;
  private ForeignRows rows;
  private List<String> before = List.of();
  private final List<String> wrong = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    Config config =
        Config.of(List.of("--port", "0", "--demo", "--data", data.toString()), Map.of());
    server = Server.start(config, new TestClock());
    JsonNode keys = Json.tree(Files.readString(new Demo(config, server).make()));
    calls = new StoryCalls(server, keys);
    rows = new ForeignRows(data.resolve("switchboard.db"));
    rows.hasChanged();
    before = rows.of(1);
  }

  @AfterEach
  void stop() throws Exception {
    rows.close();
    server.close();
  }

  private static JsonNode plausible(Param param) {
    Object there = THERE.get(param.name().toUpperCase(Locale.ROOT));
    if (there != null && param.type() != Param.Type.LIST && param.type() != Param.Type.OBJECT) {
      return Json.toTree(there);
    }
    return Json.toTree(
        switch (param.type()) {
          case ID, INTEGER -> 1;
          case TEXT -> param.allowed().isEmpty() ? "Text" : param.allowed().getFirst();
          case FLAG -> "N";
          case OBJECT -> Map.of("a", "b");
          case LIST -> List.of(1);
          case ANY -> "1";
        });
  }

  /// A call with all that it needs, and one parameter as given.
  private static ObjectNode request(Method method, Param one, JsonNode value) {
    ObjectNode request = Json.mapper().createObjectNode();
    for (Param param : method.params()) {
      if (param.required()) {
        request.set(param.name(), plausible(param));
      }
    }
    request.set(one.name(), value);
    return request;
  }

  /// Calls, and notes what is not as it should be.
  ///
  /// @param mustRefuse whether there is no other right answer than a refusal
  private void attempt(Method method, ObjectNode request, boolean mustRefuse) {
    StoryCalls.Answer answer = calls.call(EVERYTHING, method.name(), request);
    String what = method.name() + " " + shown(request) + " → " + shown(answer.body());
    if (answer.status() >= 500) {
      wrong.add("A FAULT: " + what);
    } else if (answer.status() != 200
        && answer.body().path("error_description").asString("").isBlank()) {
      wrong.add("NO SENTENCE: " + what);
    } else if (mustRefuse && answer.status() == 200) {
      wrong.add("NOT REFUSED: " + what);
    }
    boolean mayChange = !mustRefuse && answer.status() == 200;
    if (rows.hasChanged() && !mayChange) {
      List<String> after = rows.of(1);
      if (!after.equals(before)) {
        wrong.add("CHANGED: " + what);
        before = after;
      }
    }
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }

  private List<Method> methods() {
    return List.copyOf(server.rest().table().all());
  }

  @Test
  void whatAParameterCannotBeIsRefused() {
    for (Method method : methods()) {
      for (Param param : method.params()) {
        for (JsonNode value : WrongValues.unfit(param.type())) {
          attempt(method, request(method, param, value), true);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsRequiredIsDemanded() {
    for (Method method : methods()) {
      for (Param param : method.params()) {
        if (param.required()) {
          ObjectNode request = request(method, param, JsonNodeFactory.instance.nullNode());
          attempt(method, request, true);
          request.remove(param.name());
          attempt(method, request, true);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// What is asked of something that is not there changes nothing.
  @Test
  void idsThatLeadNowhereChangeNothing() {
    for (Method method : methods()) {
      for (Param param : method.params()) {
        if (param.required() && param.type() == Param.Type.ID) {
          for (long id : new long[] {NOWHERE, Long.MAX_VALUE}) {
            StoryCalls.Answer answer =
                calls.call(
                    EVERYTHING, method.name(), request(method, param, Json.toTree(id)));
            if (answer.status() >= 500) {
              wrong.add(method.name() + " " + param.name() + " → " + answer);
            }
            if (rows.hasChanged() && !rows.of(1).equals(before)) {
              before = rows.of(1);
              wrong.add("CHANGED: " + method.name() + " " + param.name() + " → " + answer);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noTextIsKeptThatIsLongerThanAnyoneWouldRead() {
    for (Method method : methods()) {
      for (Param param : method.params()) {
        if (param.type() == Param.Type.TEXT || param.type() == Param.Type.ANY) {
          attempt(method, request(method, param, Json.toTree(WrongValues.ENDLESS)), false);
          if (rows.of(1).stream().anyMatch(row -> row.contains(WrongValues.ENDLESS))) {
            wrong.add("KEPT: " + method.name() + " " + param.name());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// Trees of the names that stand in the class that reads them, with wrong values in them.
  @Test
  void randomTreesAreNoFault() throws Exception {
    Sources sources = Sources.read();
    for (Method method : methods()) {
      List<String> names = vocabulary(sources, method);
      SplittableRandom random = new SplittableRandom(method.name().hashCode());
      for (int i = 0; i < 25; i++) {
        ObjectNode request = Json.mapper().createObjectNode();
        for (Param param : method.params()) {
          if (param.required() || random.nextBoolean()) {
            boolean isTree =
                Set.of(Param.Type.ANY, Param.Type.LIST, Param.Type.OBJECT).contains(param.type());
            request.set(
                param.name(),
                isTree ? WrongValues.tree(random, names, 4) : plausible(param));
          }
        }
        attempt(method, request, false);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /// The texts in the files of the package that declares a method: names of fields among them.
  private static List<String> vocabulary(Sources sources, Method method) {
    Set<String> words = new TreeSet<>(Set.of("a", "ID"));
    for (String holder : sources.holders(method.name())) {
      String room = holder.substring(0, holder.lastIndexOf('.') + 1);
      sources.files().forEach((name, text) -> {
        if (name.startsWith(room) && name.lastIndexOf('.') < room.length()) {
          Pattern.compile("\"([A-Za-z_%=<>!@.]{2,30})\"")
              .matcher(text)
              .results()
              .forEach(word -> words.add(word.group(1)));
        }
      });
    }
    return List.copyOf(words);
  }

  /// Documented requests, each with one value replaced.
  @Test
  void oneWrongValueInADocumentedRequestIsNoFault() throws Exception {
    SharedContract contract = SharedContract.orSkip();
    Set<String> offered = new TreeSet<>();
    methods().forEach(method -> offered.add(method.name()));
    DocumentedMethods documented = DocumentedMethods.of(contract, offered);
    for (String name : documented.names()) {
      Method method = server.rest().table().find(name).orElseThrow();
      for (JsonNode value : WrongValues.all()) {
        for (ObjectNode request : WrongValues.replaced(documented.request(name, 1), value)) {
          attempt(method, request, false);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
