package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final int REPEATS = 8;

  private Path data;
  private FurnishedDemo demo;
  private List<String> before = List.of();

  /// Whether `before` is older than what calls have rightly done since.
  private boolean isOutdated;

  /// The first of each sort, by method.
  private final Map<String, String> wrong = new TreeMap<>();

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    data = folder;
    demo = FurnishedDemo.start(data);
  }

  @BeforeEach
  void look() {
    wrong.clear();
    lookAnew();
  }

  private void lookAnew() {
    demo.rows().hasChanged();
    before = kept();
    isOutdated = false;
  }

  /// Deliveries go their way meanwhile.
  private List<String> kept() {
    return demo.rows().of(1).stream().filter(row -> !row.startsWith("delivery")).toList();
  }

  @AfterAll
  void stop() throws Exception {
    demo.close();
  }

  /// A documented request about things that are there.
  private ObjectNode furnished(ObjectNode request) {
    for (String name : List.copyOf(request.propertyNames())) {
      JsonNode known = demo.there().get(name.toUpperCase(Locale.ROOT));
      if (known != null && request.path(name).isValueNode()) {
        request.set(name, known);
      }
    }
    return request;
  }

  private JsonNode plausible(Param param) {
    JsonNode known = demo.there().get(param.name().toUpperCase(Locale.ROOT));
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

  /// Calls somewhere else, when an earlier call has rightly taken the caller's own rights away.
  private StoryCalls.Answer answer(Method method, ObjectNode request) {
    StoryCalls.Answer answer = demo.calls().call(EVERYTHING, method.name(), request);
    if (answer.status() != 401) {
      return answer;
    }
    try {
      demo.close();
      demo = FurnishedDemo.start(Files.createTempDirectory(data, "again"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    lookAnew();
    return demo.calls().call(EVERYTHING, method.name(), request);
  }

  /// Calls, and notes what is not as it should be.
  ///
  /// @param mustRefuse whether there is no other right answer than a refusal
  private StoryCalls.Answer attempt(Method method, ObjectNode request, boolean mustRefuse) {
    StoryCalls.Answer answer = answer(method, request);
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
    if (demo.rows().hasChanged()) {
      compare(method, request, what, mayChange);
    }
    return answer;
  }

  /// Reads the rows only where something is to be learned from them.
  private void compare(Method method, ObjectNode request, String what, boolean mayChange) {
    if (mayChange) {
      isOutdated = true;
      return;
    }
    List<String> after = kept();
    boolean isSuspect = !isOutdated && !after.equals(before);
    before = after;
    isOutdated = false;
    if (isSuspect && changesAgain(method, request)) {
      note("refused and done by ", method, what);
    }
  }

  /// Whether one of the calls just made has left a text that is far too long.
  private void lookForEndlessTexts(Method method) {
    if (!isOutdated) {
      return;
    }
    Set<String> known = new HashSet<>(before);
    lookAnew();
    before.stream()
        .filter(row -> row.contains(WrongValues.ENDLESS) && !known.contains(row))
        .findFirst()
        .ifPresent(row -> note("kept by ", method, row.substring(0, 60)));
  }

  /// Whether the call changes rows every time. The server also does things by itself, which come
  /// between two looks at the rows, but not each time.
  private boolean changesAgain(Method method, ObjectNode request) {
    for (int i = 0; i < REPEATS; i++) {
      settle();
      demo.calls().call(EVERYTHING, method.name(), request);
      List<String> after = kept();
      if (after.equals(before)) {
        return false;
      }
      before = after;
    }
    return true;
  }

  /// Waits, a while at most, until what goes on by itself has come to an end.
  private void settle() {
    for (int i = 0; i < REPEATS; i++) {
      List<String> now = kept();
      if (now.equals(before)) {
        return;
      }
      before = now;
    }
  }

  private void note(String sort, Method method, String what) {
    wrong.putIfAbsent(sort + method.name(), what);
  }

  private static String shown(JsonNode node) {
    String text = node.toString().replaceAll("x{100,}", "xxx…").replaceAll("(\\{\"a\":){5,}", "{…");
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }

  private List<Method> methods() {
    return List.copyOf(demo.server().rest().table().all());
  }

  @Test
  void whatAParameterCannotBeIsRefused() {
    for (Method method : methods()) {
      for (Param param : method.params()) {
        for (JsonNode value : WrongValues.unfit(param.type())) {
          StoryCalls.Answer answer = attempt(method, request(method, param, value), true);
          String why = answer.body().path("error_description").asString("");
          boolean explained =
              List.of("", "insufficient_scope").contains(answer.error())
                  || (why.contains("'" + param.name() + "' must be ") && why.contains(", came: "));
          if (!explained) {
            note("not explained by ", method, param.name() + " → " + why);
          }
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
            ObjectNode request = request(method, param, Json.toTree(id));
            StoryCalls.Answer answer = answer(method, request);
            if (answer.status() >= 500) {
              note("a fault of ", method, param.name() + " → " + answer);
            }
            if (demo.rows().hasChanged() && !kept().equals(before)) {
              before = kept();
              if (changesAgain(method, request)) {
                note("changed by ", method, param.name() + " → " + answer);
              }
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
      lookForEndlessTexts(method);
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
      for (int i = 0; i < 6; i++) {
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
      Method method = demo.server().rest().table().find(name).orElseThrow();
      for (JsonNode value : WrongValues.all()) {
        for (ObjectNode request : WrongValues.replaced(example(documented, name), value)) {
          if (random.nextInt(12) == 0) {
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
      Method method = demo.server().rest().table().find(name).orElseThrow();
      for (ObjectNode request : WrongValues.lengthened(example(documented, name))) {
        attempt(method, request, false);
      }
      lookForEndlessTexts(method);
    }
    assertThat(wrong).isEmpty();
  }

  private ObjectNode example(DocumentedMethods documented, String name) {
    return furnished(documented.request(name, 1));
  }
}
