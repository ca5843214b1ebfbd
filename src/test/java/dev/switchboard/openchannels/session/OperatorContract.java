package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.user.AddDepartment;
import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.directory.user.Role;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Answer, skip, transfer, finish, spam.
interface OperatorContract extends InTheOffice {
  String ANSWER = "imopenlines.operator.answer";
  String FINISH = "imopenlines.operator.finish";
  String ANOTHER_FINISH = "imopenlines.operator.another.finish";
  String SKIP = "imopenlines.operator.skip";
  String SPAM = "imopenlines.operator.spam";
  String TRANSFER = "imopenlines.operator.transfer";

  @Test
  default void operatorMethodsTellWhatIsWrongWithTheChat() {
    ChatId chat = waiting();
    for (String method : List.of(ANSWER, FINISH, ANOTHER_FINISH, SKIP, SPAM)) {
      refused(office().ann, method, "{}", "CHAT_ID");
      refused(office().ann, method, "{'CHAT_ID':'abc'}", "CHAT_ID");
      refused(office().ann, method, "{'CHAT_ID':0}", "CHAT_ID");
      refused(office().chief, method, "{'CHAT_ID':99999}", "CHAT_TYPE");
      refused(office().ann, method, "{'CHAT_ID':99999}", "ACCESS_DENIED");
      refused(office().outsider, method, chat, "ACCESS_DENIED");
      refused(office().stranger, method, chat, "ACCESS_DENIED");
      refused(new UserId(99999), method, chat, "USER_ID");
    }
    assertThat(office().offeredTo(chat)).isEqualTo(office().ann);
  }

  @Test
  default void whoeverAnswersHasTheDialog() {
    ChatId chat = waiting();
    done(office().ann, ANSWER, chat);

    assertThat(office().last(chat).isAnsweredBy(office().ann)).isTrue();
    done(office().ann, ANSWER, chat);
    assertThat(office().heard(SessionEvent.HandedOver.class)).hasSize(2);
  }

  @Test
  default void ofTwoWhoAnswerAtOnceOneHasTheDialog() {
    ChatId chat = waiting();
    CompletableFuture<Handled> anns =
        office().store().lanes().submit(office().portal, new AnswerDialog(chat, office().ann));
    CompletableFuture<Handled> bobs =
        office().store().lanes().submit(office().portal, new AnswerDialog(chat, office().bob));

    assertThat(anns.join()).isInstanceOf(Handled.Done.class);
    assertThat(bobs.join()).isInstanceOf(Handled.Impossible.class);
    assertThat(office().last(chat).isAnsweredBy(office().ann)).isTrue();
  }

  @Test
  default void whatIsClosedCannotBeAnswered() {
    ChatId chat = closedBy(office().ann);

    refused(office().ann, ANSWER, chat, "ACCESS_DENIED");
    assertThat(office().last(chat).isOpen()).isFalse();
  }

  @Test
  default void anOperatorAnswersWhatABotHas() {
    ChatId chat = office().writesToBot("karl", "Hello").chat();
    done(office().bob, ANSWER, chat);

    assertThat(office().last(chat).isAnsweredBy(office().bob)).isTrue();
  }

  @Test
  default void skippingAsksTheNext() {
    ChatId chat = waiting();
    done(office().ann, SKIP, chat);
    assertThat(office().offeredTo(chat)).isEqualTo(office().bob);

    done(office().bob, ANSWER, chat);
    done(office().bob, SKIP, chat);
    assertThat(office().offeredTo(chat)).isEqualTo(office().ann);
  }

  @Test
  default void skippingWhatAnotherIsAskedChangesNothing() {
    ChatId chat = waiting();
    Session before = office().last(chat);
    done(office().bob, SKIP, chat);

    assertThat(office().last(chat)).isEqualTo(before);
  }

  @Test
  default void theOnlyOperatorWhoSkipsLeavesTheDialogWaiting() {
    office()
        .change(office().line, line -> line.withQueue(List.of(new QueueEntry.User(office().ann))));
    ChatId chat = waiting();
    done(office().ann, SKIP, chat);

    assertThat(office().last(chat).isOpen()).isTrue();
    assertThat(office().last(chat).holder()).isEmpty();
    done(office().ann, ANSWER, chat);
  }

  @Test
  default void whatIsClosedOrAnothersCannotBeSkipped() {
    ChatId chat = answeredBy(office().ann);
    refused(office().bob, SKIP, chat, "ACCESS_DENIED_KICK");
    done(office().ann, FINISH, chat);
    refused(office().ann, SKIP, chat, "ACCESS_DENIED_KICK");
    ChatId bots = office().writesToBot("rita", "Hello").chat();
    refused(office().ann, SKIP, bots, "ACCESS_DENIED_KICK");
  }

  @Test
  default void finishingClosesOnceAndCanBeRepeated() {
    ChatId chat = answeredBy(office().ann);
    done(office().ann, FINISH, chat);
    Session closed = office().last(chat);
    done(office().ann, FINISH, chat);

    assertThat(office().last(chat)).isEqualTo(closed);
    assertThat(closed.stage())
        .isInstanceOfSatisfying(
            Session.Stage.Closed.class,
            stage -> {
              assertThat(stage.last()).contains(office().ann);
              assertThat(stage.spam()).isFalse();
            });
    assertThat(office().heard(SessionEvent.Finished.class)).hasSize(1);
  }

  @Test
  default void anothersDialogIsFinishedByItsOwnMethodOnly() {
    ChatId chat = answeredBy(office().ann);

    refused(office().bob, FINISH, chat, "ACCESS_DENIED");
    assertThat(office().last(chat).isOpen()).isTrue();
    done(office().bob, ANOTHER_FINISH, chat);
    assertThat(office().last(chat).isOpen()).isFalse();
    done(office().bob, ANOTHER_FINISH, chat);
  }

  @Test
  default void spamClosesAndMarks() {
    ChatId chat = waiting();
    done(office().ann, SPAM, chat);

    assertThat(spam(chat)).isTrue();
    done(office().ann, SPAM, chat);
    assertThat(office().heard(SessionEvent.Finished.class)).hasSize(1);
  }

  @Test
  default void whatIsClosedCanStillBeMarkedAsSpam() {
    ChatId chat = closedBy(office().ann);
    done(office().ann, SPAM, chat);

    assertThat(spam(chat)).isTrue();
    assertThat(office().heard(SessionEvent.Finished.class)).hasSize(1);
  }

  private boolean spam(ChatId chat) {
    return office().last(chat).stage() instanceof Session.Stage.Closed closed && closed.spam();
  }

  @Test
  default void aDialogIsTransferredToAnOperatorWhoIsThenAsked() {
    ChatId chat = answeredBy(office().ann);
    ok(office().ann, "{'CHAT_ID':" + chat + ",'USER_ID':" + office().bob + "}");

    assertThat(office().offeredTo(chat)).isEqualTo(office().bob);
    assertThat(office().members(chat)).contains(office().ann, office().bob);
  }

  @Test
  default void aDialogIsTransferredToABotThatHasItAtOnce() {
    ChatId chat = answeredBy(office().ann);
    ok(office().ann, "{'CHAT_ID':" + chat + ",'TRANSFER_ID':'" + office().bot + "'}");

    assertThat(office().last(chat).stage()).isInstanceOf(Session.Stage.WithAgent.class);
    assertThat(office().last(chat).holder()).contains(office().bot);
  }

  @Test
  default void aDialogIsTransferredToAnotherLineWhoseOperatorsThenReachIt() {
    LineId other = office().open(LineSettings.DEFAULT, office().outsider);
    ChatId chat = answeredBy(office().ann);
    refused(office().outsider, ANSWER, chat, "ACCESS_DENIED");

    ok(office().ann, "{'CHAT_ID':" + chat + ",'TRANSFER_ID':'queue" + other + "'}");

    assertThat(office().last(chat).line()).isEqualTo(other);
    assertThat(office().offeredTo(chat)).isEqualTo(office().outsider);
    assertThat(office().dialog(chat).line()).isEqualTo(office().line);
    done(office().outsider, ANSWER, chat);
  }

  @Test
  default void whoeverGivesADialogToHisOwnQueueIsNotAskedHimself() {
    ChatId chat = answeredBy(office().ann);
    ok(office().ann, "{'CHAT_ID':" + chat + ",'QUEUE_ID':" + office().line + "}");

    assertThat(office().offeredTo(chat)).isEqualTo(office().bob);
  }

  @Test
  default void ofSeveralTargetsTheUserComesFirst() {
    ChatId chat = answeredBy(office().ann);
    ok(
        office().ann,
        "{'CHAT_ID':"
            + chat
            + ",'TRANSFER_ID':'queue"
            + office().line
            + "','QUEUE_ID':"
            + office().line
            + ",'USER_ID':"
            + office().chief
            + "}");

    assertThat(office().offeredTo(chat)).isEqualTo(office().chief);
  }

  private void ok(UserId user, String json) {
    TestRest.Response response = office().call(user, TRANSFER, json);
    assertThat(response.body().toString()).contains("\"result\":true");
  }

  @Test
  default void transferTellsWhatIsMissing() {
    ChatId chat = answeredBy(office().ann);
    refused(office().ann, TRANSFER, "{'USER_ID':1}", "CHAT_ID_EMPTY");
    refused(office().ann, TRANSFER, "{'CHAT_ID':-1,'USER_ID':1}", "CHAT_ID_EMPTY");
    String in = "{'CHAT_ID':" + chat;
    refused(office().ann, TRANSFER, in + "}", "TRANSFER_ID_EMPTY");
    refused(office().ann, TRANSFER, in + ",'TRANSFER_ID':'crowd'}", "TRANSFER_ID_EMPTY");
    refused(office().ann, TRANSFER, in + ",'USER_ID':''}", "USER_ID_EMPTY");
    refused(office().ann, TRANSFER, in + ",'USER_ID':'x'}", "USER_ID_EMPTY");
    refused(office().ann, TRANSFER, in + ",'QUEUE_ID':0}", "QUEUE_ID_EMPTY");
  }

  @Test
  default void whoCannotTakeADialogIsAWrongOperator() {
    ChatId chat = answeredBy(office().ann);
    UserId client = office().dialog(chat).client();
    UserId gone = office().hire("gone", Role.OPERATOR);
    office().run(new ChangeUser(gone, new ChangeUser.Change.Dismiss()));
    LineId empty = office().open(LineSettings.DEFAULT);
    LineId off = office().open(LineSettings.DEFAULT.with(LineFields.ACTIVE, false), office().bob);
    Stream.of("99999", "queue99999", office().ann, client, gone, office().stranger)
        .forEach(target -> wrong(office().ann, chat, target.toString()));
    wrong(office().ann, chat, "queue" + empty);
    wrong(office().ann, chat, "queue" + off);
    wrong(office().outsider, chat, office().bob.toString());
    assertThat(office().last(chat).isAnsweredBy(office().ann)).isTrue();
    done(office().ann, FINISH, chat);
    wrong(office().ann, chat, office().bob.toString());
  }

  private void wrong(UserId user, ChatId chat, String target) {
    refused(
        user,
        TRANSFER,
        "{'CHAT_ID':" + chat + ",'TRANSFER_ID':'" + target + "'}",
        "OPERATOR_WRONG");
  }

  @Test
  default void thoseOfADepartmentInTheQueueAnswerToo() {
    office().run(new AddDepartment("Support", 1L));
    UserId eve = office().hire("eve", Role.OPERATOR, 2L);
    LineId line = office().open(LineSettings.DEFAULT, List.of(new QueueEntry.Department(2)));
    ChatId chat = office().writes(line, "karl", "Hello", Optional.empty()).chat();

    assertThat(office().offeredTo(chat)).isEqualTo(eve);
    done(eve, ANSWER, chat);
  }
}
