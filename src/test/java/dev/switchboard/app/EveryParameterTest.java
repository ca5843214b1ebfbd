package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Every parameter of every method, with whatever it cannot be: a clear refusal, never a fault, and
/// nothing is changed. The calls are generated from the table, so that no method is forgotten.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryParameterTest {
  private static final String EVERYTHING = "application";
  private static final long NOWHERE = 987_654_321;

  /// By names in upper case, what leads to something that is there, so that other parameters are
  /// looked at.
  private final Map<String, JsonNode> there = new HashMap<>();

  private Server server;
  private StoryCalls calls;
  private ForeignRows rows;
  private List<String> before = List.of();

  /// Whether `before` is older than what calls have rightly done since.
  private boolean isOutdated;

  /// The first of each sort, by method.
  private final Map<String, String> wrong = new TreeMap<>();

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    Config config =
        Config.of(
            List.of("--port", "0", "--demo", "--rest-bucket", "0", "--data", data.toString()),
            Map.of());
    server = Server.start(config, new TestClock());
    JsonNode keys = Json.tree(Files.readString(new Demo(config, server).make()));
    calls = new StoryCalls(server, keys);
    furnish(keys.path("line").asString());
    rows = new ForeignRows(data.resolve("switchboard.db"));
  }

  @BeforeEach
  void look() {
    wrong.clear();
    rows.hasChanged();
    before = kept();
    isOutdated = false;
  }

  /// Deliveries go their way meanwhile.
  private List<String> kept() {
    return rows.of(1).stream().filter(row -> !row.startsWith("delivery")).toList();
  }

  @AfterAll
  void stop() throws Exception {
    rows.close();
    server.close();
  }

  /// A bot of each version that holds a dialog, and one that an employee answers.
  private void furnish(String line) {
    String handler = "'EVENT_HANDLER':'https://example.com/b','PROPERTIES':{'NAME':'One'}";
    long bot = done("imbot.register", "'CODE':'b1','TYPE':'O'," + handler).asLong();
    String fields = "'fields':{'code':'b2','type':'openline','properties':{'name':'Two'}}";
    long second = done("imbot.v2.Bot.register", fields).at("/bot/id").asLong();
    done(
        "imconnector.register",
        "'ID':'mine','NAME':'Mine','ICON':{'DATA_IMAGE':'data:image/svg+xml,x'},'PLACEMENT_HANDLER':'https://a.example'");
    String place = "'CONNECTOR':'mine','LINE':" + line;
    done("imconnector.activate", place + ",'ACTIVE':1");
    done("imconnector.connector.data.set", place + ",'DATA':{'ID':'c'}");
    JsonNode first = dialog(place, "a");
    JsonNode next = dialog(place, "b");
    JsonNode own = dialog(place, "c");
    done(
        "imopenlines.operator.transfer",
        "'CHAT_ID':" + first.path("CHAT_ID") + ",'USER_ID':" + bot);
    done(
        "imopenlines.operator.transfer",
        "'CHAT_ID':" + next.path("CHAT_ID") + ",'USER_ID':" + second);
    done("imopenlines.session.intercept", "'CHAT_ID':" + own.path("CHAT_ID"));
    there.put("CHAT_ID", own.path("CHAT_ID"));
    there.put("SESSION_ID", own.path("ID"));
    there.put("DIALOG_ID", Json.toTree("chat" + own.path("CHAT_ID").asString()));
    there.put("DIALOGID", Json.toTree("chat" + next.path("CHAT_ID").asString()));
    there.put(
        "MESSAGE_ID",
        done("im.message.add", "'MESSAGE':'x','DIALOG_ID':" + there.get("DIALOG_ID")));
    Map.of("USER_ID", 2, "BOT_ID", bot, "BOTID", second, "CONNECTOR", "mine")
        .forEach((name, value) -> there.put(name, Json.toTree(value)));
    for (String name : List.of("LINE", "LINE_ID", "CONFIG_ID", "QUEUE_ID")) {
      there.put(name, Json.toTree(line));
    }
  }

  private JsonNode dialog(String place, String client) {
    String message =
        "{'user':{'id':'#'},'message':{'id':'#','text':'Hello'},'chat':{'id':'#'}}"
            .replace("#", client);
    return done("imconnector.send.messages", place + ",'MESSAGES':[" + message + "]")
        .at("/DATA/RESULT/0/session");
  }

  private JsonNode done(String method, String members) {
    StoryCalls.Answer answer =
        calls.call(
            EVERYTHING, method, (ObjectNode) Json.tree("{" + members.replace('\'', '"') + "}"));
    assertThat(answer.status()).as(method + answer).isEqualTo(200);
    return answer.body().path("result");
  }

  /// A documented request about things that are there.
  private ObjectNode furnished(ObjectNode request) {
    for (String name : List.copyOf(request.propertyNames())) {
      JsonNode known = there.get(name.toUpperCase(Locale.ROOT));
      if (known != null && request.path(name).isValueNode()) {
        request.set(name, known);
      }
    }
    return request;
  }

  private JsonNode plausible(Param param) {
    JsonNode known = there.get(param.name().toUpperCase(Locale.ROOT));
    if (known != null && param.type() != Param.Type.LIST && param.type() != Param.Type.OBJECT) {
      return known;
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
  private ObjectNode request(Method method, Param one, JsonNode value) {
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
    String what = shown(request) + " → " + shown(answer.body());
    if (answer.status() >= 500) {
      note("a fault of ", method, what);
    } else if (answer.status() != 200
        && answer.body().path("error_description").asString("").isBlank()) {
      note("without a sentence, ", method, what);
    } else if (mustRefuse && answer.status() == 200) {
      note("not refused by ", method, what);
    }
    boolean mayChange = !mustRefuse && answer.status() == 200;
    if (rows.hasChanged()) {
      compare(method, what, mayChange, isEndless(request));
    }
  }

  /// Reads the rows only where something is to be learned from them.
  private void compare(Method method, String what, boolean mayChange, boolean isEndless) {
    if (mayChange && !isEndless) {
      isOutdated = true;
      return;
    }
    List<String> after = kept();
    if (!mayChange && !isOutdated && !after.equals(before)) {
      note("refused and done by ", method, what);
    }
    Set<String> known = new HashSet<>(before);
    if (after.stream().anyMatch(row -> isEndless(row) && !known.contains(row))) {
      note("kept by ", method, what);
    }
    before = after;
    isOutdated = false;
  }

  private static boolean isEndless(String row) {
    return row.contains(WrongValues.ENDLESS);
  }

  private static boolean isEndless(JsonNode request) {
    return request.toString().length() > WrongValues.ENDLESS.length();
  }

  private void note(String sort, Method method, String what) {
    wrong.putIfAbsent(sort + method.name(), what);
  }

  private static String shown(JsonNode node) {
    String text = node.toString().replaceAll("x{100,}", "xxx…").replaceAll("(\\{\"a\":){5,}", "{…");
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
                calls.call(EVERYTHING, method.name(), request(method, param, Json.toTree(id)));
            if (answer.status() >= 500) {
              note("a fault of ", method, param.name() + " → " + answer);
            }
            if (rows.hasChanged() && !kept().equals(before)) {
              before = kept();
              note("changed by ", method, param.name() + " → " + answer);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void numbersOfEverySizeAreNoFault() {
    for (Method method : methods()) {
      for (Param param : method.params()) {
        if (param.type() == Param.Type.INTEGER || param.type() == Param.Type.ID) {
          for (long number : new long[] {0, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            attempt(method, request(method, param, Json.toTree(number)), false);
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
      for (int i = 0; i < 12; i++) {
        ObjectNode request = Json.mapper().createObjectNode();
        for (Param param : method.params()) {
          if (param.required() || random.nextBoolean()) {
            boolean isTree =
                Set.of(Param.Type.ANY, Param.Type.LIST, Param.Type.OBJECT).contains(param.type());
            request.set(
                param.name(), isTree ? WrongValues.tree(random, names, 4) : plausible(param));
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
      sources
          .files()
          .forEach((name, text) -> {
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
    SplittableRandom random = new SplittableRandom(3);
    for (String name : documented.names()) {
      Method method = server.rest().table().find(name).orElseThrow();
      for (JsonNode value : WrongValues.all()) {
        for (ObjectNode request : WrongValues.replaced(example(documented, name), value)) {
          if (random.nextInt(5) == 0) {
            attempt(method, request, false);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noTextInADocumentedRequestIsKeptThatIsEndless() throws Exception {
    SharedContract contract = SharedContract.orSkip();
    Set<String> offered = new TreeSet<>();
    methods().forEach(method -> offered.add(method.name()));
    DocumentedMethods documented = DocumentedMethods.of(contract, offered);
    for (String name : documented.names()) {
      Method method = server.rest().table().find(name).orElseThrow();
      for (ObjectNode request : WrongValues.lengthened(example(documented, name))) {
        attempt(method, request, false);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private ObjectNode example(DocumentedMethods documented, String name) {
    return furnished(documented.request(name, 1));
  }
}
