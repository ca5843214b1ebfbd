package dev.switchboard.openchannels.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.connector.HandlerServer.Heard;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientMarks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.Messages;
import dev.switchboard.openchannels.line.DefaultOperator;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.OperatorDisplay;
import dev.switchboard.openchannels.session.PostMessage;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.http.WebhookSignature;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.testing.TestRest.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Everything that an application with a channel does, over real HTTP.
final class ConnectorCircleTest {
  private final ConnectorWorld world = new ConnectorWorld();
  private final HandlerServer server = world.server();

  @AfterEach
  void close() {
    world.close();
  }

  private ChatId clientWrites(String id, String text) {
    Response response = world.send(ConnectorWorld.message("ext-user-42", "channel-123", id, text));
    return new ChatId(response.result().at("/DATA/RESULT/0/session/CHAT_ID").asLong());
  }

  private long operatorWrites(ChatId chat, String text) {
    PostMessage.Outcome outcome = world.run(new PostMessage(chat, world.operator(), text, false));
    return ((PostMessage.Outcome.Posted) outcome).message();
  }

  @Test
  void aClientsMessageBeginsASessionAndTheOperatorsAnswerReachesTheHandler() throws Exception {
    world.connect("");
    world.bind("OnImConnectorMessageAdd", "/out");
    ChatId chat = clientWrites("m1", "Good afternoon");
    Optional<Session> session = world.run(work -> Sessions.in(work).open(chat));
    assertThat(session).isPresent();

    long message = operatorWrites(chat, "Guten Tag!");
    Heard heard = server.next();

    assertThat(heard.path()).isEqualTo("/out");
    assertThat(heard.headers()).containsEntry("content-type", "application/x-www-form-urlencoded");
    assertThat(heard.event()).isEqualTo("ONIMCONNECTORMESSAGEADD");
    assertThat(heard.at("/event_handler_id")).isEqualTo("1");
    assertThat(heard.at("/data/CONNECTOR")).isEqualTo("myconnector");
    assertThat(heard.at("/data/LINE")).isEqualTo(world.line().id().toString());
    assertThat(heard.at("/data/MESSAGES/0/im/chat_id")).isEqualTo(chat.toString());
    assertThat(heard.at("/data/MESSAGES/0/im/message_id")).isEqualTo(Long.toString(message));
    assertThat(heard.at("/data/MESSAGES/0/message/user_id")).isEqualTo(world.operator().toString());
    assertThat(heard.at("/data/MESSAGES/0/message/text"))
        .isEqualTo("[b]Klaus Weber:[/b] [br]Guten Tag!");
    assertThat(heard.at("/data/MESSAGES/0/chat/id")).isEqualTo("channel-123");
    assertThat(heard.at("/ts"))
        .isEqualTo(Long.toString(world.store().clock().instant().getEpochSecond()));
    assertThat(heard.at("/auth/application_token")).isEqualTo(ConnectorWorld.TOKEN);
    assertThat(heard.at("/auth/user_id")).isEqualTo(world.operator().toString());
  }

  @Test
  void eventsAreSignedWithTheApplicationToken() throws Exception {
    world.connect("");
    world.bind("ONIMCONNECTORMESSAGEADD", "/out");
    operatorWrites(clientWrites("m1", "Hello"), "Hi");
    Heard heard = server.next();

    assertThat(
            HandlerServer.signature(ConnectorWorld.TOKEN)
                .verify(heard.headers(), heard.body(), world.store().clock().instant()))
        .isEqualTo(WebhookSignature.Verdict.VALID);
  }

  @Test
  void whatTheChannelConfirmsIsStoredAsItsIdsOfTheMessage() {
    world.connect("");
    ChatId chat = clientWrites("m1", "Hello");
    long message = operatorWrites(chat, "Hi");

    Response response =
        world.call(
            "imconnector.send.status.delivery",
            ("{'CONNECTOR':'myconnector','LINE':#LINE#,'MESSAGES':[{'im':{'chat_id':%s,"
                    + "'message_id':'%d'},'message':{'id':['ext-7','ext-8'],'date':1},"
                    + "'chat':{'id':'channel-123'}}]}")
                .formatted(chat, message));

    assertThat(response.body().path("result").toString())
        .isEqualTo("{\"SUCCESS\":true,\"DATA\":[]}");
    assertThat(world.run(work -> Messages.in(work).find(message)).orElseThrow().params())
        .returns(List.of("ext-7", "ext-8"), params -> params.channelIds());
  }

  @Test
  void whatTheClientHasReadIsMarkedForTheOperators() {
    world.connect("");
    ChatId chat = clientWrites("m1", "Hello");
    long read = operatorWrites(chat, "Hi");
    long unread = operatorWrites(chat, "Still there?");

    Response response = reading("myconnector", read);

    assertThat(response.body().path("result").toString())
        .isEqualTo("{\"SUCCESS\":true,\"DATA\":[]}");
    assertThat(marks(chat)).isEqualTo(new ClientMarks(chat, read, read));
    reading("myconnector", unread);
    reading("myconnector", read);
    assertThat(marks(chat)).as("never back").isEqualTo(new ClientMarks(chat, unread, unread));
  }

  @Test
  void anothersReadingMarksNothing() {
    world.connect("");
    ChatId chat = clientWrites("m1", "Hello");
    long message = operatorWrites(chat, "Hi");
    world.register("other", "");

    assertThat(reading("other", message).status()).isEqualTo(200);
    assertThat(reading("myconnector", 999_999).status()).isEqualTo(200);
    assertThat(marks(chat)).isEqualTo(new ClientMarks(chat, 0, 0));
  }

  private Response reading(String connector, long message) {
    return world.call(
        "imconnector.send.status.reading",
        ("{'CONNECTOR':'%s','LINE':#LINE#,'MESSAGES':[{'im':{'chat_id':1,'message_id':'%d'},"
                + "'message':{'id':['x']},'chat':{'id':'channel-123'}}]}")
            .formatted(connector, message));
  }

  private ClientMarks marks(ChatId chat) {
    return world.run(work -> ClientMarks.of(work, chat));
  }

  @Test
  void anothersMessageCannotBeConfirmed() {
    world.connect("");
    long message = operatorWrites(clientWrites("m1", "Hello"), "Hi");
    world.register("other", "");

    world.call(
        "imconnector.send.status.delivery",
        ("{'CONNECTOR':'other','LINE':#LINE#,'MESSAGES':[{'im':{'message_id':%d},"
                + "'message':{'id':['x']}}]}")
            .formatted(message));

    assertThat(world.run(work -> Messages.in(work).find(message)).orElseThrow().params())
        .returns(List.of(), params -> params.channelIds());
  }

  @Test
  void dialogAndSessionEventsTellOfBeginningAndEnd() throws Exception {
    world.connect("");
    world.bind("ONIMCONNECTORDIALOGSTART", "/start");
    world.bind("ONSESSIONSTART", "/session");
    ChatId chat = clientWrites("m1", "Hello");
    Heard first = server.next();
    Heard second = server.next();
    Heard start = first.path().equals("/start") ? first : second;
    Heard session = first.path().equals("/start") ? second : first;

    assertThat(start.event()).isEqualTo("ONIMCONNECTORDIALOGSTART");
    assertThat(start.at("/eventId")).isEqualTo("1");
    assertThat(start.at("/event_handler_id")).isEqualTo("1");
    assertThat(start.at("/data/CONNECTOR")).isEqualTo("myconnector");
    assertThat(start.at("/data/LINE")).isEqualTo(world.line().id().toString());
    assertThat(start.at("/data/DATA/0/connector/connector_id")).isEqualTo("myconnector");
    assertThat(start.at("/data/DATA/0/connector/chat_id")).isEqualTo("channel-123");
    assertThat(start.at("/data/DATA/0/connector/user_id")).isEqualTo("ext-user-42");
    assertThat(start.at("/data/DATA/0/session/closed")).isEqualTo("N");
    assertThat(start.at("/data/DATA/0/chat/id")).isEqualTo(chat.toString());
    assertThat(session.at("/data/DATA/0/session/parent_id")).isEqualTo("0");
    assertThat(session.tree().path("data").has("CONNECTOR")).isFalse();
  }

  @Test
  void everyMessageOfALineIsToldWithItsAuthor() throws Exception {
    world.connect("");
    world.bind("ONOPENLINEMESSAGEADD", "/line");
    ChatId chat = clientWrites("m1", "Hello");
    UserId client = world.run(work -> Dialogs.in(work).find(chat)).orElseThrow().client();
    Heard heard = server.next();

    assertThat(heard.at("/data/DATA/0/message/text")).isEqualTo("Hello");
    assertThat(heard.at("/data/DATA/0/message/system")).isEqualTo("N");
    assertThat(heard.at("/data/DATA/0/message/user_id")).isEqualTo(client.toString());
    assertThat(heard.at("/data/DATA/0/message/date")).isEqualTo("2026-03-11T12:00:00Z");
    assertThat(heard.tree().at("/data/DATA/0/extra").has("EXTRA_URL")).isTrue();
  }

  @Test
  void noticesGoOutWithoutASignatureAndOnlyToChannelsThatWantThem() throws Exception {
    world.connect(",'NEED_SYSTEM_MESSAGES':'N'");
    world.bind("ONIMCONNECTORMESSAGEADD", "/out");
    ChatId chat = clientWrites("m1", "Hello");
    world.run(new PostMessage(chat, world.operator(), "unheard", true));
    world.connect("");
    world.run(new PostMessage(chat, world.operator(), "heard", true));

    assertThat(server.next().at("/data/MESSAGES/0/message/text")).isEqualTo("heard");
  }

  @Test
  void silentMessagesStayInside() throws Exception {
    world.connect(",'NEED_SIGNATURE':false");
    world.bind("ONIMCONNECTORMESSAGEADD", "/out");
    ChatId chat = clientWrites("m1", "Hello");
    silence(chat, true);
    operatorWrites(chat, "between us");
    silence(chat, false);
    operatorWrites(chat, "for the client");

    assertThat(server.next().at("/data/MESSAGES/0/message/text")).isEqualTo("for the client");
  }

  private void silence(ChatId chat, boolean on) {
    world.run(work -> {
      Dialogs dialogs = Dialogs.in(work);
      dialogs.save(dialogs.find(chat).orElseThrow().withSilent(on));
      return on;
    });
  }

  @Test
  void anOperatorWhoIsHiddenIsNotNamed() throws Exception {
    world.connect("");
    world.bind("ONIMCONNECTORMESSAGEADD", "/out");
    world.run(work ->
        Lines.in(work)
            .save(
                world.line().with(LineFields.OPERATOR_DATA, OperatorDisplay.HIDE), world.admin()));
    operatorWrites(clientWrites("m1", "Hello"), "Hi");

    assertThat(server.next().at("/data/MESSAGES/0/message/text")).isEqualTo("Hi");
  }

  @Test
  void anOperatorWhoIsHiddenHasTheNameThatTheLineGivesEverybody() throws Exception {
    world.connect("");
    world.bind("ONIMCONNECTORMESSAGEADD", "/out");
    Line hiding =
        world
            .line()
            .with(LineFields.OPERATOR_DATA, OperatorDisplay.HIDE)
            .with(LineFields.DEFAULT_OPERATOR_DATA, new DefaultOperator("Support", "", 0));
    world.run(work -> Lines.in(work).save(hiding, world.admin()));
    operatorWrites(clientWrites("m1", "Hello"), "Hi");

    assertThat(server.next().at("/data/MESSAGES/0/message/text"))
        .isEqualTo("[b]Support:[/b] [br]Hi");
  }

  @Test
  void anEmployeesMessageFromTheChannelIsHisAnswerAndDoesNotGoBack() throws Exception {
    world.connect(",'NEED_SIGNATURE':0");
    world.bind("ONIMCONNECTORMESSAGEADD", "/out");
    ChatId chat = clientWrites("m1", "Hello");
    String own =
        ("{'user':{'id':'ext-user-42'},'message':{'text':'from my phone','user_id':%s},"
                + "'chat':{'id':'channel-123'}}")
            .formatted(world.operator());
    Response response = world.send(own);
    operatorWrites(chat, "from here");

    assertThat(response.result().at("/DATA/RESULT/0/SUCCESS").asBoolean()).isTrue();
    assertThat(server.next().at("/data/MESSAGES/0/message/text")).isEqualTo("from here");
    assertThat(
            world
                .run(work -> Sessions.in(work).open(chat))
                .orElseThrow()
                .isAnsweredBy(world.operator()))
        .isTrue();
  }

  @Test
  void switchingOffAndDeletingALineAreTold() throws Exception {
    world.connect("");
    world.bind("ONIMCONNECTORSTATUSDELETE", "/off");
    world.bind("ONIMCONNECTORLINEDELETE", "/gone");
    world.call("imconnector.activate", "{'CONNECTOR':'myconnector','LINE':#LINE#,'ACTIVE':0}");
    Heard off = server.next();
    world.run(work -> {
      Lines.in(work).remove(world.line(), world.admin());
      return true;
    });
    Heard gone = server.next();

    assertThat(off.at("/data/connector")).isEqualTo("myconnector");
    assertThat(off.at("/data/line")).isEqualTo(world.line().id().toString());
    assertThat(gone.at("/data")).isEqualTo(world.line().id().toString());
  }

  @Test
  void theWelcomeBotOfTheLineTakesPartAndHasItsTime() {
    world.connect("");
    UserId bot = world.run(work -> Users.in(work).addBot(Profile.named("Echo", "")));
    Line welcoming =
        world
            .line()
            .with(LineFields.WELCOME_BOT_ENABLE, true)
            .with(LineFields.WELCOME_BOT_ID, bot.value())
            .with(LineFields.WELCOME_BOT_TIME, Duration.ofMinutes(1));
    world.run(work -> {
      Lines.in(work).save(welcoming, world.admin());
      return true;
    });
    ChatId chat = clientWrites("m1", "Hello");

    assertThat(world.run(work -> Sessions.in(work).open(chat)).orElseThrow().holder())
        .contains(bot);
    assertThat(world.run(work -> Dialogs.in(work).member(chat, bot)).isPresent()).isTrue();
  }

  @Test
  void aSessionThatOpensAgainIsTold() throws Exception {
    world.connect("");
    world.bind("ONSESSIONSTART", "/line");
    world.bind("ONIMCONNECTORDIALOGSTART", "/out");
    ChatId chat = clientWrites("m1", "Hello");
    List<String> begun = List.of(server.next().path(), server.next().path());
    world.run(work -> {
      Dialog dialog = Dialogs.in(work).find(chat).orElseThrow();
      Session open = Sessions.in(work).open(chat).orElseThrow();
      Session answered = new SessionDesk(work).answer(dialog, open, world.operator());
      new SessionDesk(work).expire(dialog, answered, world.line());
      return true;
    });
    clientWrites("m2", "One more thing");

    assertThat(begun).containsExactlyInAnyOrder("/line", "/out");
    assertThat(List.of(server.next().path(), server.next().path()))
        .containsExactlyInAnyOrder("/line", "/out");
    assertThat(world.run(work -> Sessions.in(work).open(chat)).orElseThrow().parent()).isZero();
  }

  @Test
  void anotherApplicationHearsNothingOfTheConnector() throws Exception {
    world.connect("");
    world.rest().as(TestRest.application(1, true, ConnectorWorld.APPLICATION + 1));
    world.bind("ONIMCONNECTORMESSAGEADD", "/other");
    world.bind("ONOPENLINEMESSAGEADD", "/line");
    world.asApplication();
    operatorWrites(clientWrites("m1", "Hello"), "Hi");

    assertThat(List.of(server.next().path(), server.next().path())).containsOnly("/line");
    assertThat(server.all()).isEmpty();
  }

  @Test
  void changedMessagesAreTold() throws Exception {
    world.connect("");
    world.bind("ONOPENLINEMESSAGEUPDATE", "/line");
    world.bind("ONIMCONNECTORMESSAGEUPDATE", "/out");
    ChatId chat = clientWrites("m1", "Helo");
    world.call(
        "imconnector.update.messages",
        "{'CONNECTOR':'myconnector','LINE':#LINE#,'MESSAGES':["
            + ConnectorWorld.message("ext-user-42", "channel-123", "m1", "Hello")
            + "]}");
    Heard heard = server.next();

    assertThat(heard.event()).isEqualTo("ONOPENLINEMESSAGEUPDATE");
    assertThat(heard.at("/data/DATA/0/im/chat_id")).isEqualTo(chat.toString());
    assertThat(heard.at("/data/DATA/0/message/id"))
        .isEqualTo(heard.at("/data/DATA/0/im/message_id"));
    assertThat(server.all()).isEmpty();
  }
}
