package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Start, join, intercept, modes, rating, leads.
interface SessionContract extends InTheOffice {
  String START = "imopenlines.session.start";
  String FROM_MESSAGE = "imopenlines.message.session.start";
  String JOIN = "imopenlines.session.join";
  String INTERCEPT = "imopenlines.session.intercept";
  String PIN = "imopenlines.session.mode.pin";
  String PIN_ALL = "imopenlines.session.mode.pinAll";
  String UNPIN_ALL = "imopenlines.session.mode.unpinAll";
  String SILENT = "imopenlines.session.mode.silent";
  String VOTE = "imopenlines.session.head.vote";
  String LEAD = "imopenlines.crm.lead.create";

  @Test
  default void sessionMethodsTellWhatIsWrongWithTheChat() {
    ChatId chat = waiting();
    for (String method : List.of(START, FROM_MESSAGE, JOIN, PIN, SILENT, LEAD)) {
      String rest = ",'MESSAGE_ID':1}";
      refused(office().ann, method, "{'CHAT_ID':'abc'" + rest, "CHAT_ID");
      refused(office().ann, method, "{'CHAT_ID':{'a':1}" + rest, "CHAT_ID");
      refused(office().chief, method, "{'CHAT_ID':99999" + rest, "CHAT_TYPE");
      refused(office().ann, method, "{'CHAT_ID':99999" + rest, "ACCESS_DENIED");
      refused(office().outsider, method, "{'CHAT_ID':" + chat + rest, "ACCESS_DENIED");
      refused(new UserId(99999), method, "{'CHAT_ID':" + chat + rest, "USER_ID");
    }
    for (String method : List.of(START, JOIN, SILENT, LEAD)) {
      refused(office().ann, method, "{}", "CHAT_ID");
    }
    refused(office().ann, PIN, "{}", "CHAT_ID_EMPTY");
    refused(office().ann, PIN, "{'CHAT_ID':''}", "CHAT_ID_EMPTY");
    refused(office().ann, INTERCEPT, "{}", "CHAT_ID_EMPTY");
    refused(office().ann, INTERCEPT, "{'CHAT_ID':-5}", "CHAT_ID_EMPTY");
  }

  @Test
  default void startingASessionEndsTheOneThatWasOpen() {
    ChatId chat = answeredBy(office().ann);
    Session before = office().last(chat);
    done(office().bob, START, chat);

    Session started = office().last(chat);
    assertThat(started.id()).isGreaterThan(before.id());
    assertThat(started.parent()).isEqualTo(before.id());
    assertThat(started.isAnsweredBy(office().bob)).isTrue();
    assertThat(office().heard(SessionEvent.Finished.class)).hasSize(1);
    assertThat(office().heard(SessionEvent.Started.class)).hasSize(2);
  }

  @Test
  default void aMessageMovesIntoTheSessionThatIsStartedFromIt() {
    ReceiveMessage.Outcome.Stored stored = office().writes("karl", "Hello");
    String json = "{'CHAT_ID':" + stored.chat() + ",'MESSAGE_ID':" + stored.message() + "}";
    assertThat(office().call(office().ann, FROM_MESSAGE, json).result().asBoolean()).isTrue();

    Session started = office().last(stored.chat());
    assertThat(started.id()).isGreaterThan(stored.session());
    JsonNode history =
        office()
            .call(
                office().ann,
                "imopenlines.session.history.get",
                "{'SESSION_ID':" + started.id() + "}")
            .result();
    assertThat(history.path("message").has(Long.toString(stored.message()))).isTrue();
  }

  @Test
  default void aSessionIsNotStartedFromAMessageOfAnotherChat() {
    ReceiveMessage.Outcome.Stored karls = office().writes("karl", "Hello");
    ReceiveMessage.Outcome.Stored ritas = office().writes("rita", "Hello");
    String chat = "{'CHAT_ID':" + karls.chat();

    refused(
        office().ann,
        FROM_MESSAGE,
        chat + ",'MESSAGE_ID':" + ritas.message() + "}",
        "ERROR_ARGUMENT");
    refused(office().ann, FROM_MESSAGE, chat + ",'MESSAGE_ID':99999}", "ERROR_ARGUMENT");
    refused(office().ann, FROM_MESSAGE, chat + "}", "ERROR_ARGUMENT");
    assertThat(office().last(karls.chat()).id()).isEqualTo(karls.session());
  }

  @Test
  default void joiningTakesPartAndLeavesTheOwner() {
    ChatId chat = answeredBy(office().ann);
    done(office().chief, JOIN, chat);
    done(office().chief, JOIN, chat);

    assertThat(office().members(chat)).containsExactly(office().ann, office().chief);
    assertThat(office().last(chat).isAnsweredBy(office().ann)).isTrue();
  }

  @Test
  default void interceptingTakesTheDialogAway() {
    ChatId chat = answeredBy(office().ann);
    done(office().bob, INTERCEPT, chat);

    assertThat(office().last(chat).isAnsweredBy(office().bob)).isTrue();
  }

  @Test
  default void onlyAnOpenDialogOfSomebodyElseCanBeIntercepted() {
    ChatId chat = answeredBy(office().ann);
    refused(office().ann, INTERCEPT, chat, "OPERATOR_WRONG");
    refused(office().outsider, INTERCEPT, chat, "OPERATOR_WRONG");
    refused(office().ann, INTERCEPT, "{'CHAT_ID':99999}", "OPERATOR_WRONG");
    done(office().ann, "imopenlines.operator.finish", chat);
    refused(office().bob, INTERCEPT, chat, "OPERATOR_WRONG");
  }

  @Test
  default void pinningIsForTheOpenSessionAndForOneself() {
    ChatId chat = answeredBy(office().ann);
    long session = office().last(chat).id();
    done(office().ann, PIN, chat);
    done(office().ann, PIN, chat);

    assertThat(ids(office().bob, UNPIN_ALL)).isEmpty();
    assertThat(ids(office().ann, UNPIN_ALL)).containsExactly(session);
    done(office().ann, PIN, chat);
    office().call(office().ann, PIN, "{'CHAT_ID':" + chat + ",'ACTIVATE':'N'}");
    assertThat(ids(office().ann, UNPIN_ALL)).isEmpty();
  }

  @Test
  default void whatIsClosedCannotBePinnedAndIsNoLongerPinned() {
    ChatId chat = answeredBy(office().ann);
    done(office().ann, PIN, chat);
    done(office().ann, "imopenlines.operator.finish", chat);

    assertThat(ids(office().ann, UNPIN_ALL)).isEmpty();
    refused(office().ann, PIN, chat, "ACCESS_DENIED");
    assertThat(ids(office().ann, PIN_ALL)).isEmpty();
  }

  @Test
  default void pinAllTellsOnlyWhatChangedNewestFirst() {
    ChatId karls = office().writes("karl", "Hello").chat();
    ChatId ritas = office().writes("rita", "Hello").chat();
    done(office().ann, INTERCEPT, karls);
    done(office().ann, INTERCEPT, ritas);
    long first = office().last(karls).id();
    long second = office().last(ritas).id();

    assertThat(ids(office().ann, PIN_ALL)).containsExactly(second, first);
    assertThat(ids(office().ann, PIN_ALL)).isEmpty();
    assertThat(ids(office().ann, UNPIN_ALL)).containsExactly(second, first);
    assertThat(ids(office().ann, UNPIN_ALL)).isEmpty();
    assertThat(ids(office().stranger, PIN_ALL)).isEmpty();
  }

  private List<Long> ids(UserId user, String method) {
    JsonNode result = office().call(user, method, "{}").result();
    assertThat(result.isArray()).isTrue();
    return result.values().stream().map(JsonNode::asLong).toList();
  }

  @Test
  default void whatIsWrittenInSilenceStaysInside() {
    ChatId chat = answeredBy(office().ann);
    office().call(office().ann, SILENT, "{'CHAT_ID':" + chat + ",'ACTIVATE':'Y'}");
    say(office().ann, chat, "Between us", "N");
    say(office().ann, chat, "A note", "Y");
    say(office().bob, chat, "Agreed", "N");
    done(office().ann, SILENT, chat);
    say(office().ann, chat, "Hello Karl", "N");

    assertThat(office().outgoing(chat)).containsExactly("Hello Karl");
    assertThat(office().last(chat).isAnsweredBy(office().ann)).isTrue();
  }

  private void say(UserId user, ChatId chat, String text, String system) {
    String json =
        "{'DIALOG_ID':'chat" + chat + "','MESSAGE':'" + text + "','SYSTEM':'" + system + "'}";
    assertThat(office().call(user, "im.message.add", json).status()).isEqualTo(200);
  }

  @Test
  default void aSupervisorRatesWhatIsFinishedAndMayChangeHisMind() {
    ChatId chat = closedBy(office().ann);
    String session = "{'SESSION_ID':" + office().last(chat).id();
    vote(session + ",'RATING':5,'COMMENT':'Well done'}");
    assertThat(office().last(chat).head()).isEqualTo(new Session.HeadVote(5, "Well done"));

    vote(session + ",'RATING':'2'}");
    assertThat(office().last(chat).head()).isEqualTo(new Session.HeadVote(2, "Well done"));
    vote(session + ",'COMMENT':'Too slow'}");
    assertThat(office().last(chat).head()).isEqualTo(new Session.HeadVote(2, "Too slow"));
  }

  private void vote(String json) {
    assertThat(office().call(office().chief, VOTE, json).result().asBoolean()).isTrue();
  }

  @Test
  default void ratingTellsWhatIsWrong() {
    ChatId open = waiting();
    String session = "{'SESSION_ID':" + office().last(open).id();
    refused(office().chief, VOTE, "{'RATING':5}", "EMPTY_SESSION_ID");
    refused(office().chief, VOTE, "{'SESSION_ID':0,'RATING':5}", "EMPTY_SESSION_ID");
    refused(office().chief, VOTE, session + "}", "EMPTY_VOTE_PARAMS");
    refused(office().chief, VOTE, session + ",'RATING':'','COMMENT':' '}", "EMPTY_VOTE_PARAMS");
    refused(office().chief, VOTE, session + ",'RATING':6}", "ERROR_ARGUMENT");
    refused(office().chief, VOTE, session + ",'RATING':0}", "ERROR_ARGUMENT");
    refused(office().chief, VOTE, session + ",'RATING':5}", "ACCESS_DENIED");
    refused(office().chief, VOTE, "{'SESSION_ID':99999,'RATING':5}", "ACCESS_DENIED");
    done(office().ann, "imopenlines.operator.finish", open);
    refused(office().ann, VOTE, session + ",'RATING':5}", "ACCESS_DENIED");
  }

  @Test
  default void theOperatorMakesOneLeadOfADialog() {
    ChatId chat = answeredBy(office().ann);
    done(office().ann, LEAD, chat);
    done(office().ann, LEAD, chat);

    assertThat(office().crm.leads).hasSize(1);
    assertThat(office().crm.leads.getFirst().imol())
        .isEqualTo("imol|" + office().dialog(chat).code());
    assertThat(office().dialog(chat).lead()).isEqualTo(1);
    assertThat(office().outgoing(chat)).isEmpty();
    assertThat(office().messages(chat))
        .extracting(Message::origin)
        .containsExactly(Message.Origin.CLIENT, Message.Origin.SYSTEM);
  }

  @Test
  default void onlyTheOperatorMakesALead() {
    ChatId chat = answeredBy(office().ann);

    refused(office().bob, LEAD, chat, "ERROR_USER_NOT_OPERATOR");
    assertThat(office().crm.leads).isEmpty();
  }
}
