package dev.switchboard.openchannels.erase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.ImportHistory;
import dev.switchboard.openchannels.session.Office;
import dev.switchboard.openchannels.session.PastClient;
import dev.switchboard.openchannels.session.PastConversation;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.testing.TestRest;
import dev.switchboard.platform.timer.DueTimers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How long things are kept, and how erasing goes on after it was stopped.
interface KeepingContract {
  Office office();

  EraseModule erasing();

  private JsonNode done(String method, String json) {
    return rest().call(method, json).result();
  }

  private TestRest rest() {
    Caller administrator =
        new Caller(office().portal, office().chief, true, Set.of("operations"), Optional.empty());
    return new TestRest(erasing().methods(), office().store().clock()).as(administrator);
  }

  private ChatId said(String client, int messages) {
    ChatId chat = office().writes(client, "Hello").chat();
    for (int more = 1; more < messages; more++) {
      office().writes(client, "And " + more);
    }
    return chat;
  }

  private ChatId closed(String client, int messages) {
    return finished(said(client, messages));
  }

  private List<Message> left(ChatId chat) {
    return new DialogView(office().store().database())
        .messages(office().portal, chat, 0, 0, true, 5_000);
  }

  private long send(ChatId chat) {
    String content = Base64.getEncoder().encodeToString("bytes".getBytes(UTF_8));
    long file =
        office()
            .call(
                office().ann,
                "switchboard.file.upload",
                "{'FILE':['a.txt','" + content + "'],'CHAT_ID':" + chat + "}")
            .result()
            .path("ID")
            .asLong();
    office()
        .call(
            office().ann, "im.disk.file.commit", "{'CHAT_ID':" + chat + ",'FILE_ID':" + file + "}");
    return file;
  }

  private Optional<StoredFile> file(long id) {
    return office().store().files().store().find(office().portal, id);
  }

  private void pass(Duration time) {
    new DueTimers(office().store(), erasing().timers()).pass(office().portal, time);
    erasing().catchUp();
  }

  @Test
  default void everythingIsKeptUntilSomebodyChoosesOtherwise() {
    ChatId chat = closed("karl", 3);

    pass(Duration.ofDays(4000));

    assertThat(left(chat)).isNotEmpty();
    assertThat(done("switchboard.retention.get", "{}").path("message_days").asInt()).isZero();
  }

  @Test
  default void whatWasSaidInSessionsClosedLongAgoGoesAnHourLaterAndNotBefore() {
    ChatId old = closed("karl", 3);
    pass(Duration.ofDays(40));
    ChatId young = closed("nora", 2);
    ChatId open = said("olga", 2);

    done("switchboard.retention.set", "{'MESSAGE_DAYS':30}");
    pass(Duration.ofMinutes(59));
    assertThat(left(old)).isNotEmpty();
    pass(Duration.ofMinutes(2));

    assertThat(left(old)).isEmpty();
    assertThat(left(young)).isNotEmpty();
    pass(Duration.ofDays(31));
    assertThat(left(young)).isEmpty();
    assertThat(left(open)).as("it was never closed").hasSize(2);
    assertThat(office().last(old).stage()).isInstanceOf(Session.Stage.Closed.class);
  }

  /// History is stored behind what has been said here already.
  @Test
  default void importedHistoryGoesByWhenItHappened() {
    ChatId young = closed("nora", 2);
    ChatId imported = imported("karl", Duration.ofDays(40));

    done("switchboard.retention.set", "{'MESSAGE_DAYS':30}");
    pass(Duration.ofHours(2));

    assertThat(left(imported)).isEmpty();
    assertThat(left(young)).isNotEmpty();
  }

  private ChatId imported(String client, Duration ago) {
    PastConversation.Said said =
        new PastConversation.Said(
            "old",
            office().store().clock().instant().minus(ago),
            new PastConversation.Author.Client(),
            false,
            "Where is my parcel?",
            List.of());
    ClientMessage place = office().message(office().line, client, "", "old");
    ImportHistory history =
        new ImportHistory(
            List.of(new PastConversation(new PastClient.Elsewhere(place), List.of(said))));
    return ((ImportHistory.Outcome.Imported) office().run(history)).entries().getFirst().chat();
  }

  @Test
  default void whoLooksBeforehandIsToldWhatWouldGo() {
    closed("karl", 3);
    pass(Duration.ofDays(40));
    closed("nora", 2);

    JsonNode due = done("switchboard.retention.preview", "{'MESSAGE_DAYS':30,'FILE_DAYS':30}");

    assertThat(due.path("dialogs").asInt()).isEqualTo(1);
    assertThat(due.path("messages").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(due.path("files").asInt()).isZero();
  }

  @Test
  default void oldFilesGoAndTheMessageNoLongerShowsThem() {
    ChatId chat = said("karl", 1);
    office().call(office().ann, "imopenlines.operator.answer", chat);
    long old = send(chat);
    pass(Duration.ofDays(40));
    long young = send(chat);

    done("switchboard.retention.set", "{'FILE_DAYS':30}");
    pass(Duration.ofHours(2));

    assertThat(file(old)).isEmpty();
    assertThat(file(young)).isPresent();
    assertThat(left(chat))
        .flatExtracting(message -> message.params().files())
        .extracting(file -> file.stored())
        .containsExactly(young);
    assertThat(left(chat)).anyMatch(Message::isDeleted);
  }

  @Test
  default void aSlipIsTakenBackWithinTheHour() {
    ChatId chat = closed("karl", 3);
    pass(Duration.ofDays(40));

    done("switchboard.retention.set", "{'MESSAGE_DAYS':3}");
    done("switchboard.retention.set", "{'MESSAGE_DAYS':0}");
    pass(Duration.ofDays(3));

    assertThat(left(chat)).isNotEmpty();
  }

  @Test
  default void anErasureThatWasStoppedGoesOnWhereItIs() {
    ChatId chat = closed("karl", 1_200);
    EraseDialog.Outcome.Begun begun =
        (EraseDialog.Outcome.Begun)
            office().run(new EraseDialog(List.of(chat), office().chief, false));
    long erasure = begun.erasures().getFirst().id();
    List<Long> some = left(chat).stream().limit(500).map(Message::id).toList();
    Batch batch = new Batch.Messages(some, List.of());
    office().run(new EraseBatch(erasure, batch));
    office().run(new EraseBatch(erasure, batch));

    erasing().catchUp();

    assertThat(left(chat)).isEmpty();
    JsonNode told = done("switchboard.erasure.list", "{}").path("items").get(0);
    assertThat(told.path("id").asLong()).isEqualTo(erasure);
    assertThat(told.path("done_at").asLong()).isPositive();
  }

  @Test
  default void askingTwiceIsOneErasure() {
    ChatId chat = closed("karl", 2);

    JsonNode first = done("switchboard.erasure.add", "{'CHAT_ID':" + chat + "}");
    erasing().catchUp();
    JsonNode again = done("switchboard.erasure.add", "{'CHAT_ID':" + chat + "}");
    erasing().catchUp();

    assertThat(first.path("erasures").size()).isEqualTo(1);
    assertThat(again.path("erasures").size()).isEqualTo(1);
    assertThat(left(chat)).isEmpty();
  }

  @Test
  default void everythingOfAClientIsWhatHeSaidOnAnyLine() {
    ChatId sales = closed("karl", 2);
    LineId other = office().open(LineSettings.DEFAULT, office().ann);
    ChatId support = office().writes(other, "karl", "Hello", Optional.empty()).chat();
    ChatId stranger = closed("karla", 2);
    String both = "{'CHAT_ID':" + sales + ",'WHOLE_CLIENT':'Y'}";

    assertThat(rest().call("switchboard.erasure.add", both).error()).isEqualTo("DIALOG_OPEN");
    assertThat(left(sales)).isNotEmpty();
    office().call(office().ann, "imopenlines.operator.answer", support);
    office().call(office().ann, "imopenlines.operator.spam", support);
    JsonNode size = done("switchboard.erasure.preview", "{'CHAT_ID':" + sales + "}");
    done("switchboard.erasure.add", both);
    erasing().catchUp();

    assertThat(size.at("/client/dialogs").asInt()).isEqualTo(2);
    assertThat(left(sales)).isEmpty();
    assertThat(left(support)).isEmpty();
    assertThat(left(stranger)).isNotEmpty();
  }

  /// Servers of clients count their visitors each for itself.
  @Test
  default void somebodyElseWhomAnotherServerCallsTheSameIsNotErased() {
    ChatId first = finished(ofChannel(1, "17", "7"));
    ChatId second = finished(ofChannel(1, "18", "7"));
    ChatId stranger = finished(ofChannel(2, "17", "7"));

    JsonNode size = done("switchboard.erasure.preview", "{'CHAT_ID':" + first + "}");
    done("switchboard.erasure.add", "{'CHAT_ID':" + first + ",'WHOLE_CLIENT':'Y'}");
    erasing().catchUp();

    assertThat(size.at("/client/dialogs").asInt()).isEqualTo(2);
    assertThat(left(first)).isEmpty();
    assertThat(left(second)).isEmpty();
    assertThat(left(stranger)).isNotEmpty();
  }

  /// Of a channel of the Omnichannel connector.
  private ChatId ofChannel(int channel, String chat, String visitor) {
    ClientMessage message =
        new ClientMessage(
            new UserCode("omnichannel", office().line, chat, visitor),
            "omnichannel|" + channel + "|" + chat,
            true,
            Optional.empty(),
            ClientCard.UNKNOWN,
            "Hello",
            List.of(),
            Optional.empty(),
            "");
    var outcome = office().run(new ReceiveMessage(message, Optional.empty()));
    return ((ReceiveMessage.Outcome.Stored) outcome).chat();
  }

  private ChatId finished(ChatId chat) {
    office().call(office().ann, "imopenlines.operator.answer", chat);
    office().call(office().ann, "imopenlines.operator.finish", chat);
    return chat;
  }

  @Test
  default void anErasedDialogTakesNoMessageOfItsChannelAnyMore() {
    ChatId chat = closed("karl", 2);
    done("switchboard.erasure.add", "{'CHAT_ID':" + chat + "}");

    ChatId next = office().writes("karl", "Me again").chat();
    erasing().catchUp();

    assertThat(next).isNotEqualTo(chat);
    assertThat(left(next)).isNotEmpty();
    assertThat(office().dialog(chat).card().fullName()).isEmpty();
    assertThat(office().dialog(chat).title()).isEmpty();
  }
}
