package dev.switchboard.openchannels.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestRest.Response;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class SendMessagesTest {
  private final ConnectorWorld world = new ConnectorWorld();

  @BeforeEach
  void connect() {
    world.connect("");
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Response with(String parameters) {
    return world.call("imconnector.send.messages", parameters);
  }

  private static JsonNode first(Response response) {
    return response.result().at("/DATA/RESULT/0");
  }

  private static void assertRefused(Response response, String code, String sentence) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.error()).isEqualTo(code);
    assertThat(response.body().path("error_description").asString()).isEqualTo(sentence);
  }

  private Dialog dialog(Response response) {
    ChatId chat = new ChatId(first(response).at("/session/CHAT_ID").asLong());
    return world.run(work -> Dialogs.in(work).find(chat)).orElseThrow();
  }

  @Test
  void anElementIsAnsweredInTheDocumentedShape() {
    Response response =
        world.send(
            "{'user':{'id':'u42','name':'Ivan','last_name':'Petrov','phone':'+19990000000',"
                + "'skip_phone_validate':'Y','email':'ivan@example.com'},"
                + "'message':{'id':'m1','date':1773265993,'text':'Good day','disable_crm':'Y',"
                + "'files':[{'url':'https://example.com/spec.pdf','name':'spec.pdf'}]},"
                + "'chat':{'id':'c1','name':'Support','url':'https://example.com/c/1'}}");
    Dialog dialog = dialog(response);

    assertThat(Json.write(response.result()))
        .isEqualTo(
            ("{'SUCCESS':true,'DATA':{'RESULT':[{'user':'%s','message':{'id':'m1','date':{},"
                    + "'text':'Good day','files':[]},'chat':{'id':'c1','name':'Support',"
                    + "'description':'Link to the original post: https://example.com/c/1'},"
                    + "'extra':{'skip_phone_validate':'Y','disable_tracker':'Y'},'SUCCESS':true,"
                    + "'session':{'ID':'1','CHAT_ID':'1'}}]}}")
                .formatted(dialog.client())
                .replace('\'', '"'));
    assertThat(dialog.code()).isEqualTo("myconnector|" + world.line().id() + "|c1|u42");
    assertThat(dialog.card().phone()).isEqualTo("+19990000000");
    assertThat(world.run(work -> Messages.in(work).find(dialog.lastMessage())).orElseThrow())
        .satisfies(message -> assertThat(message.params().files()).hasSize(1));
  }

  @Test
  void manyMessagesOfOneCallAreAnsweredInTheirOrder() {
    String elements =
        IntStream.range(0, 100)
            .mapToObj(i -> ConnectorWorld.message("u" + i % 7, "c" + i % 7, "m" + i, "text " + i))
            .collect(Collectors.joining(","));
    JsonNode result = world.send(elements).result().at("/DATA/RESULT");

    assertThat(result.size()).isEqualTo(100);
    for (int i = 0; i < 100; i++) {
      assertThat(result.get(i).at("/message/id").asString()).isEqualTo("m" + i);
      assertThat(result.get(i).at("/session/CHAT_ID").asString())
          .isEqualTo(result.get(i % 7).at("/session/CHAT_ID").asString());
    }
  }

  @Test
  void aRepeatIsStoredOnceAndAnsweredAlike() {
    String message = ConnectorWorld.message("u1", "c1", "m1", "Hello");
    Response once = world.send(message);
    Response twice = world.send(message);

    assertThat(twice.result()).isEqualTo(once.result());
    assertThat(dialog(twice).messageCount()).isEqualTo(1);
  }

  @Test
  void theDialogIsTheClientsWhateverTheChat() {
    Response one = world.send(ConnectorWorld.message("u1", "c1", "m1", "Hello"));
    Response other = world.send(ConnectorWorld.message("u1", "c2", "m2", "Hello again"));

    assertThat(dialog(other).id()).isEqualTo(dialog(one).id());
  }

  @Test
  void aChannelOfGroupsHasOneDialogPerChatInWhichOthersAreNamed() {
    world.connect(",'CHAT_GROUP':'Y'");
    Response one = world.send(ConnectorWorld.message("u1", "c1", "m1", "Hello"));
    Response other = world.send(ConnectorWorld.message("u2", "c1", "m2", "Me too"));
    Dialog dialog = dialog(other);

    assertThat(dialog.id()).isEqualTo(dialog(one).id());
    assertThat(dialog.channelUser()).isEqualTo("u1");
    assertThat(world.run(work -> Messages.in(work).find(dialog.lastMessage())).orElseThrow().text())
        .isEqualTo("[b]Ivan Petrov:[/b] Me too");
  }

  @Test
  void aPhoneThatIsNoneIsLeftOutUnlessTheChannelVouchesForIt() {
    String start = "{'user':{'id':'u1','phone':'call me'";
    String end = "},'message':{'text':'x'},'chat':{'id':'c1'}}";

    assertThat(dialog(world.send(start + end)).card().phone()).isEmpty();
    assertThat(dialog(world.send(start + ",'skip_phone_validate':'Y'" + end)).card().phone())
        .isEqualTo("call me");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'user':{},'message':{'text':'x'},'chat':{'id':'c'}}",
        "{'user':{'id':'u|1'},'message':{'text':'x'},'chat':{'id':'c'}}",
        "{'user':{'id':'u'},'message':{'text':'x'},'chat':{'name':'n'}}",
        "{'user':{'id':'u'},'message':{'id':'m'},'chat':{'id':'c'}}",
        "{'user':{'id':'u'},'message':{'text':'x','files':[{'url':'file:///etc'}]},'chat':{'id':'c'}}",
        "{'user':{'id':'u'},'message':{'text':'x','user_id':999},'chat':{'id':'c'}}",
        "{'user':{'id':'u'},'message':{'text':'x','user_id':'bob'},'chat':{'id':'c'}}",
      })
  void aFaultyElementIsRefusedAlone(String faulty) {
    Response response = world.send(faulty + "," + ConnectorWorld.message("u", "c", "m", "fine"));

    assertThat(response.status()).isEqualTo(200);
    assertThat(first(response).path("SUCCESS").asBoolean()).isFalse();
    assertThat(first(response).path("ERRORS").size()).isEqualTo(1);
    assertThat(response.result().at("/DATA/RESULT/1/SUCCESS").asBoolean()).isTrue();
  }

  @Test
  void textsAndIdsHaveALongestLength() {
    JsonNode text = first(world.send(ConnectorWorld.message("u", "c", "m", "x".repeat(20_001))));
    JsonNode id = first(world.send(ConnectorWorld.message("u".repeat(256), "c", "m", "x")));
    JsonNode fits =
        first(
            world.send(
                ConnectorWorld.message(
                    "u".repeat(255), "c".repeat(255), "m".repeat(255), "x".repeat(20_000))));

    assertThat(text.path("SUCCESS").asBoolean()).isFalse();
    assertThat(id.path("SUCCESS").asBoolean()).isFalse();
    assertThat(fits.path("SUCCESS").asBoolean()).isTrue();
  }

  @Test
  void whatIsMissingIsNamed() {
    assertRefused(
        with("{'LINE':1,'MESSAGES':[{}]}"),
        "ERROR_ARGUMENT",
        "Argument 'CONNECTOR' is null or empty");
    assertRefused(
        with("{'CONNECTOR':'myconnector','MESSAGES':[{}]}"),
        "ERROR_ARGUMENT",
        "Argument 'LINE' is null or empty");
    assertRefused(
        with("{'CONNECTOR':'myconnector','LINE':1}"),
        "ERROR_ARGUMENT",
        "Argument 'MESSAGES' is null or empty");
  }

  @Test
  void messagesMustBeAListOfWholeElements() {
    assertRefused(
        with("{'CONNECTOR':'myconnector','LINE':1,'MESSAGES':'x'}"),
        "ERROR_ARGUMENT",
        "The value of an argument 'MESSAGES' must be of type array");
    assertRefused(
        with("{'CONNECTOR':'myconnector','LINE':1,'MESSAGES':['x']}"),
        "ERROR_ARGUMENT",
        "The MESSAGES parameter must be an array of messages (arrays)");
    assertRefused(
        with("{'CONNECTOR':'myconnector','LINE':1,'MESSAGES':[{'user':{'id':'u'}}]}"),
        "ERROR_ARGUMENT",
        "The incorrect structure of a message inside MESSAGES parameter");
    String many =
        IntStream.range(0, 101)
            .mapToObj(i -> ConnectorWorld.message("u", "c", "m" + i, "x"))
            .collect(Collectors.joining(","));
    assertRefused(
        world.send(many),
        "ERROR_ARGUMENT",
        "The MESSAGES parameter must have at most 100 messages");
  }

  @Test
  void onlyTheApplicationsOwnConnectorTakesMessages() {
    String message = ConnectorWorld.message("u", "c", "m", "x");
    String unknown = "{'CONNECTOR':'other','LINE':#LINE#,'MESSAGES':[" + message + "]}";
    String sentence = "Failed to find a suitable provider for the connector";

    assertRefused(with(unknown), "IMCONNECTOR_NO_CORRECT_PROVIDER", sentence);
    world.rest().as(TestRest.application(1, true, ConnectorWorld.APPLICATION + 1));
    assertRefused(world.send(message), "IMCONNECTOR_NO_CORRECT_PROVIDER", sentence);
  }

  @Test
  void aLineMustBeThereAndBothItAndTheConnectorSwitchedOn() {
    String message = ConnectorWorld.message("u", "c", "m", "x");
    String sentence = "The line with this ID is inactive or does not exist";
    assertRefused(
        with("{'CONNECTOR':'myconnector','LINE':99,'MESSAGES':[" + message + "]}"),
        "NOT_ACTIVE_LINE",
        sentence);
    world.run(
        work -> Lines.in(work).save(world.line().with(LineFields.ACTIVE, false), world.admin()));
    assertRefused(world.send(message), "NOT_ACTIVE_LINE", sentence);
    world.run(
        work -> Lines.in(work).save(world.line().with(LineFields.ACTIVE, true), world.admin()));
    assertThat(world.send(message).status()).isEqualTo(200);
    world.call("imconnector.activate", "{'CONNECTOR':'myconnector','LINE':#LINE#,'ACTIVE':'N'}");
    assertRefused(world.send(message), "NOT_ACTIVE_LINE", sentence);
  }

  private Response update(String element) {
    return world.call(
        "imconnector.update.messages",
        "{'CONNECTOR':'myconnector','LINE':#LINE#,'MESSAGES':[" + element + "]}");
  }

  @Test
  void aChannelMayChangeWhatItHasSent() {
    Dialog dialog = dialog(world.send(ConnectorWorld.message("u1", "c1", "m1", "Helo")));
    Response response = update(ConnectorWorld.message("u1", "c1", "m1", "Hello"));

    assertThat(Json.write(response.result()))
        .isEqualTo(
            ("{'SUCCESS':true,'DATA':{'RESULT':[{'user':'%s','message':{'id':'m1','date':{},"
                    + "'text':'Hello'},'chat':{'id':'c1','name':'Support',"
                    + "'description':'Link to the original post: https://example.com/chats/123'},"
                    + "'SUCCESS':true}]}}")
                .formatted(dialog.client())
                .replace('\'', '"'));
    assertThat(world.run(work -> Messages.in(work).find(dialog.lastMessage())).orElseThrow().text())
        .isEqualTo("Hello");
  }

  @Test
  void whatWasNeverSentCannotBeChanged() {
    JsonNode result = first(update(ConnectorWorld.message("u1", "c1", "m9", "Hello")));

    assertThat(result.path("SUCCESS").asBoolean()).isFalse();
    assertThat(result.path("ERRORS").size()).isEqualTo(1);
  }
}
