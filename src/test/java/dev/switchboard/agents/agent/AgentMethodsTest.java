package dev.switchboard.agents.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.agents.script.ScriptJson;
import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.testing.TestRest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class AgentMethodsTest {
  private static final String SCRIPT =
      """
      {'format':'switchboard-script/1','slots':[{'id':1,'type':'start','next':2},
      {'id':2,'type':'text','text':'Hi','next':3},{'id':3,'type':'wait_for_reaction'}]}\
      """;
  private static final String BROKEN =
      """
      {'format':'switchboard-script/1','slots':[{'id':1,'type':'start','next':2},
      {'id':2,'type':'text','text':'{{ oops'}]}\
      """;

  private final AgentHouse house = new AgentHouse();
  private final TestRest rest =
      new TestRest(
          house.module.methods(), house.store.clock(), new Directory(house.store.database()));

  AgentMethodsTest() {
    rest.as(caller(1, true, "agents"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static Caller caller(long user, boolean administrator, String scope) {
    return new Caller(
        PortalId.FIRST, new UserId(user), administrator, Set.of(scope), Optional.empty());
  }

  private JsonNode result(String method, String json) {
    TestRest.Response response = rest.call(method, json);
    assertThat(response.status()).as(response.body().toString()).isEqualTo(200);
    return response.result();
  }

  private void refused(String method, String json, int status, String code) {
    TestRest.Response response = rest.call(method, json);
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.error()).isEqualTo(code);
  }

  private long add() {
    return result("switchboard.agent.add", "{'NAME':'Robin','SCRIPT':" + SCRIPT + "}").asLong();
  }

  private JsonNode get(long id) {
    return result("switchboard.agent.get", "{'ID':" + id + "}");
  }

  @Test
  void anAgentIsShownAsItWasAdded() {
    long id =
        result(
                "switchboard.agent.add",
                "{'NAME':' Robin ','LANGUAGE':'pt-BR','SCRIPT':"
                    + SCRIPT
                    + ",'INACTIVITY_TIMEOUT':600,'CONTINUE_CONVERSATION':'Y'}")
            .asLong();

    JsonNode agent = get(id);
    assertThat(agent.path("id").asLong()).isEqualTo(id);
    assertThat(agent.path("name").asString()).isEqualTo("Robin");
    assertThat(agent.path("language").asString()).isEqualTo("pt-BR");
    assertThat(agent.path("inactivityTimeout").asLong()).isEqualTo(600);
    assertThat(agent.path("continueConversation").asBoolean()).isTrue();
    assertThat(agent.path("revision").asLong()).isEqualTo(1);
    assertThat(agent.path("version").asLong()).isZero();
    assertThat(agent.path("changed").asBoolean()).isFalse();
    assertThat(ScriptJson.read(agent.path("script"))).isInstanceOf(ScriptJson.Read.Parsed.class);
    assertThat(agent.path("script").path("slots").size()).isEqualTo(3);
  }

  @Test
  void theBotIsAUserWhoseNameFollowsTheAgents() {
    long id = add();
    result("switchboard.agent.update", "{'ID':" + id + ",'NAME':'Kim'}");

    User bot = bot(id);
    assertThat(bot.type()).isEqualTo(UserType.BOT);
    assertThat(bot.profile().name()).isEqualTo("Kim");
    assertThat(get(id).path("name").asString()).isEqualTo("Kim");
  }

  private User bot(long id) {
    UserId bot = new UserId(get(id).path("bot").asLong());
    return new Directory(house.store.database()).find(PortalId.FIRST, bot).orElseThrow();
  }

  @Test
  void aScriptMayComeAsText() {
    String text = SCRIPT.replace("'", "\\\"").replace("\n", " ");
    long id = result("switchboard.agent.add", "{'NAME':'Robin','SCRIPT':'" + text + "'}").asLong();

    assertThat(get(id).path("script").path("slots").size()).isEqualTo(3);
  }

  @Test
  void trainingTellsTheVersionAndWhatIsOdd() {
    long id = add();

    JsonNode first = result("switchboard.agent.train", "{'ID':" + id + "}");
    assertThat(first.path("trained").asBoolean()).isTrue();
    assertThat(first.path("version").asLong()).isEqualTo(1);
    assertThat(first.path("warnings").isArray()).isTrue();
    assertThat(get(id).path("version").asLong()).isEqualTo(1);

    String odd =
        SCRIPT.replace(
            "]}",
            ",{'id':9,'type':'text','text':'x','next':8},{'id':8,'type':'wait_for_reaction'}]}");
    result("switchboard.agent.update", "{'ID':" + id + ",'SCRIPT':" + odd + "}");
    assertThat(get(id).path("changed").asBoolean()).isTrue();
    JsonNode second = result("switchboard.agent.train", "{'ID':" + id + "}");
    assertThat(second.path("version").asLong()).isEqualTo(2);
    assertThat(second.path("warnings").get(0).path("message").asString()).contains("reach");
    assertThat(get(id).path("changed").asBoolean()).isFalse();
  }

  @Test
  void aRefusedTrainingTellsWhereTheProblemsAre() {
    long id = add();
    result("switchboard.agent.train", "{'ID':" + id + "}");
    result("switchboard.agent.update", "{'ID':" + id + ",'SCRIPT':" + BROKEN + "}");

    JsonNode refused = result("switchboard.agent.train", "{'ID':" + id + "}");

    assertThat(refused.path("trained").asBoolean()).isFalse();
    assertThat(refused.path("problems").get(0).path("slot").asLong()).isPositive();
    assertThat(refused.path("problems").get(0).path("message").asString()).isNotEmpty();
    assertThat(get(id).path("version").asLong()).isEqualTo(1);
  }

  @Test
  void everyVersionCanBeReadAndTakenUpAgain() {
    long id = add();
    assertThat(result("switchboard.agent.versions", "{'ID':" + id + "}")).isEmpty();
    result("switchboard.agent.train", "{'ID':" + id + "}");
    String other = SCRIPT.replace("'Hi'", "'Ho'");
    result("switchboard.agent.update", "{'ID':" + id + ",'SCRIPT':" + other + "}");
    house.store.clock().advance(Duration.ofHours(1));
    result("switchboard.agent.train", "{'ID':" + id + "}");

    JsonNode versions = result("switchboard.agent.versions", "{'ID':" + id + "}");
    assertThat(versions.findValuesAsString("version")).containsExactly("2", "1");
    assertThat(versions.get(0).path("trained").asLong() - versions.get(1).path("trained").asLong())
        .isEqualTo(Duration.ofHours(1).toMillis());
    String first = "{'ID':" + id + ",'VERSION':1}";
    JsonNode script = result("switchboard.agent.version", first).path("script");
    assertThat(script.at("/slots/1/text").asString()).isEqualTo("Hi");
    result("switchboard.agent.update", "{'ID':" + id + ",'SCRIPT':" + script + "}");
    assertThat(get(id).at("/script/slots/1/text").asString()).isEqualTo("Hi");

    refused("switchboard.agent.version", "{'ID':" + id + ",'VERSION':3}", 404, "VERSION_NOT_FOUND");
    refused("switchboard.agent.version", "{'ID':99,'VERSION':1}", 404, "AGENT_NOT_FOUND");
    refused("switchboard.agent.versions", "{'ID':99}", 404, "AGENT_NOT_FOUND");
  }

  @Test
  void aTrainingThatIsOvertakenLeavesTheScriptUntrained() {
    AgentId id = new AgentId(add());

    assertThat(house.store.run(new TrainAgent(id, 7, 1, "{}")))
        .isEqualTo(TrainAgent.Outcome.OVERTAKEN);
    assertThat(house.store.run(new TrainAgent(id, 1, 2, "{}")))
        .isEqualTo(TrainAgent.Outcome.OVERTAKEN);
    assertThat(get(id.value()).path("version").asLong()).isZero();
  }

  @Test
  void whatIsNotGivenStays() {
    long id = add();
    JsonNode before = get(id);

    JsonNode after =
        result("switchboard.agent.update", "{'ID':" + id + ",'INACTIVITY_TIMEOUT':'30'}");

    assertThat(after.path("inactivityTimeout").asLong()).isEqualTo(30);
    assertThat(after.path("revision").asLong()).isEqualTo(1);
    assertThat(get(id).path("script")).isEqualTo(before.path("script"));
  }

  @Test
  void whoeverHasSeenAnOlderScriptDoesNotOverwriteANewerOne() {
    long id = add();
    String update = "{'ID':" + id + ",'REVISION':1,'SCRIPT':" + BROKEN + "}";
    assertThat(result("switchboard.agent.update", update).path("revision").asLong()).isEqualTo(2);

    refused("switchboard.agent.update", update, 400, "SCRIPT_CHANGED");
  }

  @Test
  void theListHasPagesOfFiftyAndTheTotal() {
    IntStream.range(0, 53).forEach(_ -> add());

    TestRest.Response first = rest.call("switchboard.agent.list");
    TestRest.Response second = rest.call("switchboard.agent.list", "{'START':50}");

    assertThat(first.result().size()).isEqualTo(50);
    assertThat(first.body().path("next").asLong()).isEqualTo(50);
    assertThat(second.result().size()).isEqualTo(3);
    assertThat(second.body().path("total").asLong()).isEqualTo(53);
    assertThat(second.result().get(0).has("script")).isFalse();
  }

  @Test
  void anAgentIsDeletedWithAllItRemembers() {
    long id = add();
    User bot = bot(id);
    AgentId agent = new AgentId(id);
    for (int version = 1; version <= 25; version++) {
      result("switchboard.agent.train", "{'ID':" + id + "}");
    }
    house.run(work -> {
      for (long chat = 1; chat <= 1200; chat++) {
        SqlChats.in(work).save(new AgentChat(agent, chat, 1, 1, false, "{}", work.now()));
      }
    });

    assertThat(result("switchboard.agent.delete", "{'ID':" + id + "}").asBoolean()).isTrue();

    refused("switchboard.agent.get", "{'ID':" + id + "}", 404, "AGENT_NOT_FOUND");
    house.run(work -> {
      assertThat(SqlChats.some(work, agent, 1)).isEmpty();
      assertThat(SqlModels.some(work, agent, 1)).isEmpty();
    });
    assertThat(
            new Directory(house.store.database()).find(PortalId.FIRST, bot.id()).map(User::active))
        .contains(false);
  }

  @Test
  void anAgentThatAChannelUsesStays() {
    long id = add();
    house.used = true;

    refused("switchboard.agent.delete", "{'ID':" + id + "}", 400, "AGENT_IN_USE");
    assertThat(get(id).path("id").asLong()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "update", "delete", "train"})
  void anAgentMustExist(String verb) {
    refused("switchboard.agent." + verb, "{'ID':99}", 404, "AGENT_NOT_FOUND");
    refused("switchboard.agent." + verb, "{}", 400, "ERROR_ARGUMENT");
    refused("switchboard.agent." + verb, "{'ID':'x'}", 400, "ERROR_ARGUMENT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NAME | ''",
        "NAME | '  '",
        "LANGUAGE | 'English please'",
        "LANGUAGE | ''",
        "INACTIVITY_TIMEOUT | -1",
        "INACTIVITY_TIMEOUT | 2592001",
        "INACTIVITY_TIMEOUT | 'soon'",
      },
      quoteCharacter = '`')
  void whatCannotBeIsRefused(String name, String value) {
    long id = add();
    String given = "'" + name + "':" + value;

    refused("switchboard.agent.update", "{'ID':" + id + "," + given + "}", 400, "ERROR_ARGUMENT");
    refused("switchboard.agent.add", "{" + given + "}", 400, "ERROR_ARGUMENT");
  }

  @Test
  void aNameIsOneLineOfAtMostTwoHundredAndFiftyFiveCharacters() {
    refused("switchboard.agent.add", "{'NAME':'a\\nb'}", 400, "ERROR_ARGUMENT");
    refused("switchboard.agent.add", "{'NAME':'" + "a".repeat(256) + "'}", 400, "ERROR_ARGUMENT");
    assertThat(result("switchboard.agent.add", "{'NAME':'" + "a".repeat(255) + "'}").asLong())
        .isPositive();
  }

  @Test
  void aMalformedScriptIsRefusedWithThePlace() {
    String noLabel = SCRIPT.replace("'text':'Hi',", "");
    TestRest.Response response =
        rest.call("switchboard.agent.add", "{'NAME':'Robin','SCRIPT':" + noLabel + "}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.error()).isEqualTo("SCRIPT_MALFORMED");
    assertThat(response.body().path("error_description").asString()).contains("slots[1].text");
    for (String wrong : List.of("'{'", "[]", "7", "''", "{}")) {
      refused(
          "switchboard.agent.add",
          "{'NAME':'Robin','SCRIPT':" + wrong + "}",
          400,
          "SCRIPT_MALFORMED");
    }
  }

  @Test
  void aScriptHasALongestLength() {
    String text = SCRIPT.replace("Hi", "x".repeat(AgentInput.MAX_SCRIPT));

    refused(
        "switchboard.agent.add", "{'NAME':'Robin','SCRIPT':" + text + "}", 400, "SCRIPT_TOO_LONG");
  }

  @Test
  void onlyThoseWhoMayChangeLinesMayTouchAgents() {
    long operator = employee("operator@example.com", Role.OPERATOR);
    long administrator = employee("admin@example.com", Role.ADMINISTRATOR);

    rest.as(caller(operator, false, "agents"));
    for (String verb : List.of("add", "list")) {
      refused("switchboard.agent." + verb, "{'NAME':'x'}", 403, "ACCESS_DENIED");
    }
    for (String verb : List.of("get", "update", "delete", "train", "versions")) {
      refused("switchboard.agent." + verb, "{'ID':1}", 403, "ACCESS_DENIED");
    }
    rest.as(caller(administrator, false, "agents"));
    assertThat(add()).isPositive();
    rest.as(caller(administrator, true, "user"));
    refused("switchboard.agent.list", "{}", 403, "insufficient_scope");
  }

  private long employee(String login, Role role) {
    AddUser add = new AddUser(new Login(login), Profile.named("Eve", ""), role, List.of(), null);
    return house.store.run(add) instanceof AddUser.Outcome.Added(UserId user) ? user.value() : 0;
  }

  @Test
  void aChannelCanAskWhetherABotIsTrained() {
    long id = add();
    UserId bot = bot(id).id();
    Agents agents = house.module.agents();

    assertThat(agents.isTrained(PortalId.FIRST, bot)).isFalse();
    result("switchboard.agent.train", "{'ID':" + id + "}");
    assertThat(agents.isTrained(PortalId.FIRST, bot)).isTrue();
    assertThat(agents.isTrained(new PortalId(2), bot)).isFalse();
    assertThat(agents.byBot(PortalId.FIRST, bot).map(AgentSummary::settings))
        .contains(new AgentSettings("Robin", "en", Duration.ZERO, false));
  }
}
