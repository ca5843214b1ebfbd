package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.portal.AddPortal;
import dev.switchboard.directory.webhook.AddWebhook;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.testing.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every method of the table, as everybody who may not, with a line, a dialog and a portal that are
/// not his: refused, in words that tell nothing, and nothing is changed. The calls are generated
/// from the table, so that no new method is forgotten.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryRoleTest {
  private static final PortalId OTHER = new PortalId(2);
  private static final String SECRET = "Confidential";

  /// Settings of lines are open to every employee, as documented; a list of foreign sessions is
  /// empty, as is one of a line that is not there.
  private static final Set<String> OPEN =
      Set.of("imopenlines.config.get", "switchboard.session.list");

  /// Names by which methods call what is foreign.
  private static final List<String> NAMES =
      List.of(
          "CHAT_ID",
          "SESSION_ID",
          "DIALOG_ID",
          "USER_CODE",
          "MESSAGE_ID",
          "CONFIG_ID",
          "LINE_ID",
          "LINE");

  private static final List<String> STRANGERS = List.of("operator", "viewer", "outsider", "slim");
  private static final List<String> EVERYBODY =
      List.of("admin", "supervisor", "operator", "viewer", "outsider", "slim", "application");

  private Server server;
  private StoryCalls calls;
  private ForeignRows rows;
  private Place here;
  private Map<String, JsonNode> foreign;
  private Map<String, JsonNode> elsewhere;
  private Map<String, JsonNode> nowhere;

  private record Do<O>(java.util.function.Function<Work, O> what) implements Command<O> {
    @Override
    public O decide(Work work) {
      return what.apply(work);
    }
  }

  @BeforeAll
  void twoCompanies(@TempDir Path data) throws Exception {
    Config config =
        Config.of(List.of("--port", "0", "--demo", "--data", data.toString()), Map.of());
    server = Server.start(config, new TestClock());
    ObjectNode keys = (ObjectNode) Json.tree(Files.readString(new Demo(config, server).make()));
    calls = new StoryCalls(server, keys);
    long viewer = done("user.add", "{'EMAIL':'viewer@example.com','NAME':'Nell'}").asLong();
    long role = done("switchboard.role.add", "{'NAME':'Viewer','RIGHTS':{'view':true}}").asLong();
    done("switchboard.role.assign", "{'USER_ID':" + viewer + ",'ROLE':'" + role + "'}");
    ObjectNode webhooks = (ObjectNode) keys.path("webhooks");
    webhooks.put("viewer", webhook(viewer, "imopenlines", "im", "imbot", "crm", "user"));
    webhooks.put("slim", webhook(2, "user"));
    here = aForeignLine();
    foreign = named(here);
    elsewhere = named(anotherPortal());
    nowhere = named(new Place(999_999, 999_999, 999_999, 999_999, "post|1|nobody|nothing"));
    rows = new ForeignRows(data.resolve("switchboard.db"));
  }

  @AfterAll
  void stop() throws Exception {
    rows.close();
    server.close();
  }

  private JsonNode done(String method, String body) {
    StoryCalls.Answer answer =
        calls.call("application", method, (ObjectNode) Json.tree(body.replace('\'', '"')));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().path("result");
  }

  private String webhook(long user, String... scopes) {
    Secret code = server.directory().secrets().next();
    server
        .lanes()
        .call(
            PortalId.FIRST,
            new AddWebhook(new UserId(user), code.hash(), "Test", Scopes.of(scopes), null));
    return "/rest/" + user + "/" + code.value() + "/";
  }

  /// Where something foreign is.
  private record Place(long chat, long session, long message, long line, String code) {}

  private static Map<String, JsonNode> named(Place place) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    named.put("CHAT_ID", Json.toTree(place.chat()));
    named.put("SESSION_ID", Json.toTree(place.session()));
    named.put("DIALOG_ID", Json.toTree("chat" + place.chat()));
    named.put("USER_CODE", Json.toTree(place.code()));
    named.put("MESSAGE_ID", Json.toTree(place.message()));
    named.put("CONFIG_ID", Json.toTree(place.line()));
    named.put("LINE_ID", Json.toTree(place.line()));
    named.put("LINE", Json.toTree(place.line()));
    return named;
  }

  private Place aForeignLine() {
    return server.lanes().call(PortalId.FIRST, new Do<>(work -> written(work, SECRET, 1)));
  }

  /// With more of everything than the first has: its numbers are none there.
  private Place anotherPortal() {
    server.lanes().call(OTHER, new AddPortal("Other company", "other"));
    return server
        .lanes()
        .call(
            OTHER,
            new Do<>(work -> {
              for (int i = 0; i < 20; i++) {
                line(work, SECRET);
              }
              return written(work, SECRET, 300);
            }));
  }

  private static LineId line(Work work, String name) {
    LineSettings settings =
        LineSettings.DEFAULT.with(LineFields.LINE_NAME, name).with(LineFields.VOTE_MESSAGE, false);
    return Lines.in(work)
        .add(settings, List.of(new QueueEntry.User(new UserId(1))), new UserId(1))
        .id();
  }

  private static Place written(Work work, String text, int dialogs) {
    LineId line = line(work, text);
    Place last = new Place(0, 0, 0, 0, "");
    for (int i = 0; i < dialogs; i++) {
      String client = "c" + i;
      UserCode code = new UserCode("post", line, client, client);
      ClientMessage message =
          new ClientMessage(
              code,
              "post|" + line + "|" + client,
              false,
              Optional.of("m" + i),
              new ClientCard(text, text, "", "", "", ""),
              text,
              List.of(),
              Optional.empty(),
              "");
      var stored =
          (ReceiveMessage.Outcome.Stored)
              new ReceiveMessage(message, Optional.empty()).decide(work);
      last =
          new Place(
              stored.chat().value(),
              stored.session(),
              stored.message(),
              line.value(),
              code.toString());
    }
    return last;
  }

  /// Every call of the table that names something, as some people.
  private void everyCall(List<String> people, BiConsumer<Method, Call> step) {
    for (Method method : server.rest().table().all()) {
      for (String name : NAMES) {
        if (takes(method, name)) {
          people.stream()
              .filter(who -> !method.applicationOnly() || who.equals("application"))
              .forEach(who -> step.accept(method, new Call(who, method, name)));
        }
      }
    }
  }

  /// A call that names one thing.
  private record Call(String who, Method method, String name) {
    @Override
    public String toString() {
      return who + " " + method.name() + " by " + name;
    }
  }

  @Test
  void aForeignLineIsClosedToEverybodyWhoMayNot() {
    List<String> wrong = new ArrayList<>();
    Map<String, Long> ids = Map.of("chat_id", here.chat(), "line_id", here.line());
    List<String> before = rows.naming(1, ids);
    assertThat(before).hasSizeGreaterThan(5);
    int[] tried = {0};
    everyCall(
        STRANGERS,
        (method, call) -> {
          if (OPEN.contains(method.name())) {
            return;
          }
          StoryCalls.Answer answer = ask(call, foreign);
          tried[0]++;
          if (!isRefused(answer) || answer.toString().contains(SECRET)) {
            wrong.add(call + ": " + answer);
          }
          if (!rows.naming(1, ids).equals(before)) {
            wrong.add(call + " changed something: " + answer);
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(tried[0]).isGreaterThan(200);
  }

  /// Somebody who guesses numbers learns nothing.
  @Test
  void whatIsNotThereAndWhatIsNotHisLookTheSame() {
    List<String> told = new ArrayList<>();
    everyCall(
        STRANGERS,
        (method, call) -> {
          if (!OPEN.contains(method.name())) {
            String there = ask(call, foreign).body().toString();
            String missing = ask(call, nowhere).body().toString();
            String same = missing.replace("999999", Long.toString(here.chat()));
            if (!there.equals(missing) && !there.equals(same)) {
              told.add(call + ": " + there + " or " + missing);
            }
          }
        });
    assertThat(told).isEmpty();
  }

  @Test
  void anotherPortalDoesNotExistForAnybody() {
    List<String> wrong = new ArrayList<>();
    List<String> before = rows.of(OTHER.value());
    assertThat(before).hasSizeGreaterThan(600);
    everyCall(
        EVERYBODY,
        (_, call) -> {
          StoryCalls.Answer answer = ask(call, elsewhere);
          if (answer.status() >= 500 || answer.toString().contains(SECRET)) {
            wrong.add(call + ": " + answer);
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(rows.of(OTHER.value())).isEqualTo(before);
  }

  private StoryCalls.Answer ask(Call call, Map<String, JsonNode> target) {
    return calls.call(call.who(), call.method().name(), request(call, target));
  }

  private static boolean takes(Method method, String name) {
    return method.params().stream().anyMatch(param -> param.name().equalsIgnoreCase(name));
  }

  /// The foreign thing, and something plausible for whatever else must be sent.
  private static ObjectNode request(Call call, Map<String, JsonNode> target) {
    ObjectNode request = Json.mapper().createObjectNode();
    for (Param param : call.method().params()) {
      String upper = param.name().toUpperCase(Locale.ROOT);
      if (target.containsKey(upper) && (upper.equals(call.name()) || param.required())) {
        request.set(param.name(), target.get(upper));
      } else if (param.required() || upper.equals("MESSAGE")) {
        request.set(param.name(), plausible(param));
      }
    }
    return request;
  }

  private static JsonNode plausible(Param param) {
    return Json.toTree(
        switch (param.type()) {
          case ID, INTEGER -> 1;
          case TEXT -> param.allowed().isEmpty() ? "Text" : param.allowed().getFirst();
          case FLAG -> "Y";
          case OBJECT -> Map.of("LINE_NAME", "Taken over");
          case LIST -> List.of(1);
          case ANY -> "1";
        });
  }

  /// A documented refusal, or nothing at all.
  private static boolean isRefused(StoryCalls.Answer answer) {
    JsonNode result = answer.body().path("result");
    boolean isNothing =
        result.isNull()
            || (result.isBoolean() && !result.asBoolean())
            || (result.isContainer() && result.isEmpty())
            || (result.path("dialogs").isArray() && result.path("dialogs").isEmpty());
    return answer.status() / 100 == 4 || (answer.status() == 200 && isNothing);
  }
}
