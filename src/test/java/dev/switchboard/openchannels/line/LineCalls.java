package dev.switchboard.openchannels.line;

import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestStore;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The methods about lines, called as administrator 1 or employee 2, who may not modify lines.
final class LineCalls implements AutoCloseable {
  static final Caller EMPLOYEE = TestRest.employee(2, false);

  final TestStore store;
  final KnownPeople people = new KnownPeople();
  private final TestRest rest;

  /// Administrators may everything; everyone may view lines with an even number.
  private static final LineRights RIGHTS =
      new LineRights() {
        @Override
        public Predicate<LineId> viewable(Caller caller) {
          return line -> caller.administrator() || line.value() % 2 == 0;
        }

        @Override
        public Predicate<LineId> modifiable(Caller caller) {
          return _ -> caller.administrator();
        }
      };

  LineCalls(TestStore store) {
    this.store = store;
    LineModule module =
        new LineModule(
            store.database(), store.lanes(), RIGHTS, people, () -> "https://chat.example.com");
    this.rest = new TestRest(module.methods(), store.clock());
  }

  TestRest rest() {
    return rest;
  }

  LineCalls as(Caller caller) {
    rest.as(caller);
    return this;
  }

  TestRest.Response call(String method, String json) {
    return rest.call(method, json);
  }

  /// @param params the object `PARAMS`
  long add(String params) {
    JsonNode id = call("imopenlines.config.add", "{'PARAMS':" + params + "}").result();
    if (!id.isIntegralNumber()) {
      throw new AssertionError("expected the id of a line, came: " + id);
    }
    return id.asLong();
  }

  TestRest.Response update(long line, String params) {
    return call("imopenlines.config.update", "{'CONFIG_ID':" + line + ",'PARAMS':" + params + "}");
  }

  JsonNode get(long line) {
    return call("imopenlines.config.get", "{'CONFIG_ID':" + line + "}").result();
  }

  /// A member as the object `PARAMS`, ready for single quotes.
  static String params(String name, Object value) {
    return Json.write(Map.of(name, value));
  }

  @Override
  public void close() {
    store.close();
  }
}
