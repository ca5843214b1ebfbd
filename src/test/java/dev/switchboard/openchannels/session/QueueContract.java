package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.SetPresence;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.CrmLinks;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.line.QueueType;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who waits, who is asked, and who gets what when somebody becomes free.
interface QueueContract extends InTheOffice {
  Duration MINUTE = Duration.ofSeconds(60);

  private void is(UserId user, PresenceState state) {
    office().run(new SetPresence(user, state, Duration.ofHours(8)));
  }

  private void finishes(UserId user, ChatId chat) {
    done(user, "imopenlines.operator.finish", chat);
  }

  private void answers(UserId user, ChatId chat) {
    done(user, "imopenlines.operator.answer", chat);
  }

  @Test
  default void whoeverBecomesFreeGetsWhatHasWaitedLongest() {
    office().set(LineFields.MAX_CHAT, 1L);
    ChatId first = office().writes("a", "Hello").chat();
    office().writes("b", "Hello");
    ChatId third = office().writes("c", "Hello").chat();
    ChatId fourth = office().writes("d", "Hello").chat();
    answers(office().ann, first);
    assertThat(office().offeredTo(third)).isNull();

    finishes(office().ann, first);
    assertThat(office().offeredTo(third)).isEqualTo(office().ann);
    assertThat(office().offeredTo(fourth)).isNull();
  }

  @Test
  default void theTimeOfOneWhoDoesNotAnswerIsUpAndTheNextIsAsked() {
    ChatId chat = waiting();
    assertThat(office().offeredTo(chat)).isEqualTo(office().ann);

    office().passes(Duration.ofSeconds(59));
    assertThat(office().offeredTo(chat)).isEqualTo(office().ann);
    office().passes(Duration.ofSeconds(1));
    assertThat(office().offeredTo(chat)).isEqualTo(office().bob);
    office().passes(MINUTE);
    assertThat(office().offeredTo(chat)).isEqualTo(office().ann);
  }

  @Test
  default void whoKeepsBeingAskedIsRelievedAsSoonAsSomebodyIsFree() {
    is(office().bob, PresenceState.AWAY);
    ChatId chat = waiting();
    office().passes(MINUTE);
    assertThat(office().offeredTo(chat)).isEqualTo(office().ann);

    is(office().bob, PresenceState.ONLINE);
    assertThat(office().offeredTo(chat)).isEqualTo(office().bob);
  }

  @Test
  default void whoPassesIsAskedAgainAfterARound() {
    is(office().bob, PresenceState.OFFLINE);
    ChatId chat = waiting();
    done(office().ann, "imopenlines.operator.skip", chat);
    assertThat(office().offeredTo(chat)).isNull();

    office().passes(MINUTE);
    assertThat(office().offeredTo(chat)).isEqualTo(office().ann);
  }

  @Test
  default void whatWasAnsweredDoesNotHopAnyMore() {
    ChatId chat = waiting();
    answers(office().ann, chat);
    office().passes(Duration.ofHours(1));

    assertThat(office().last(chat).isAnsweredBy(office().ann)).isTrue();
    assertThat(office().outgoing(chat)).isEmpty();
  }

  @Test
  default void whoGoesIsNotAskedAndWhatHeWasAskedGoesToTheNext() {
    ChatId chat = waiting();
    is(office().ann, PresenceState.PAUSED);
    assertThat(office().offeredTo(chat)).isEqualTo(office().bob);

    is(office().bob, PresenceState.OFFLINE);
    assertThat(office().offeredTo(chat)).isNull();
    ChatId second = office().writes("rita", "Hello").chat();
    is(office().ann, PresenceState.ONLINE);
    assertThat(office().offeredTo(chat)).isEqualTo(office().ann);
    assertThat(office().offeredTo(second)).isEqualTo(office().ann);
  }

  @Test
  default void whatSomebodyAnswersStaysHisWhenHeIsCutOff() {
    ChatId chat = answeredBy(office().ann);
    office().run(new SetPresence(office().ann, PresenceState.ONLINE, MINUTE));
    office().passes(MINUTE);

    assertThat(office().last(chat).isAnsweredBy(office().ann)).isTrue();
  }

  @Test
  default void whatADismissedOperatorHadGoesBackToTheQueue() {
    ChatId answered = answeredBy(office().ann);
    ChatId offered = office().writes("rita", "Hello").chat();
    office().run(new ChangeUser(office().bob, new ChangeUser.Change.Dismiss()));
    assertThat(office().offeredTo(offered)).isEqualTo(office().ann);

    office().run(new ChangeUser(office().ann, new ChangeUser.Change.Dismiss()));
    assertThat(office().offeredTo(answered)).isNull();
    assertThat(office().last(answered).isOpen()).isTrue();
    office().run(new ChangeUser(office().bob, new ChangeUser.Change.TakeBack()));
    assertThat(office().offeredTo(answered)).isEqualTo(office().bob);
  }

  @Test
  default void aChangedQueueFindsSomebodyForWhatWaits() {
    office().change(office().line, line -> line.withQueue(List.of()));
    ChatId chat = waiting();
    assertThat(office().offeredTo(chat)).isNull();

    office()
        .change(office().line, line -> line.withQueue(List.of(new QueueEntry.User(office().bob))));
    assertThat(office().offeredTo(chat)).isEqualTo(office().bob);
  }

  @Test
  default void aRaisedLimitIsSpreadEvenly() {
    office().set(LineFields.MAX_CHAT, 1L);
    office().writes("a", "Hello");
    office().writes("b", "Hello");
    ChatId third = office().writes("c", "Hello").chat();
    ChatId fourth = office().writes("d", "Hello").chat();

    office().set(LineFields.MAX_CHAT, 3L);
    assertThat(office().offeredTo(third)).isEqualTo(office().ann);
    assertThat(office().offeredTo(fourth)).isEqualTo(office().bob);
  }

  @Test
  default void whoJoinsADepartmentOfTheQueueGetsWhatWaits() {
    LineId line =
        office().open(LineSettings.DEFAULT, List.<QueueEntry>of(new QueueEntry.Department(1)));
    ChatId chat = office().writes(line, "karl", "Hello", Optional.empty()).chat();
    assertThat(office().offeredTo(chat)).isNull();

    UserId eve = office().hire("eve", Role.OPERATOR, 1L);
    assertThat(office().offeredTo(chat)).isEqualTo(eve);
  }

  @Test
  default void theLineWithMorePriorityIsServedFirst() {
    office().set(LineFields.MAX_CHAT, 1L);
    LineId urgent =
        office()
            .open(
                LineSettings.DEFAULT
                    .with(LineFields.SESSION_PRIORITY, 5L)
                    .with(LineFields.MAX_CHAT, 1L),
                office().ann);
    office()
        .change(office().line, line -> line.withQueue(List.of(new QueueEntry.User(office().ann))));
    ChatId first = waiting();
    ChatId older = office().writes("rita", "Hello").chat();
    ChatId vip = office().writes(urgent, "vip", "Hello", Optional.empty()).chat();

    answers(office().ann, first);
    finishes(office().ann, first);
    assertThat(office().offeredTo(vip)).isEqualTo(office().ann);
    assertThat(office().offeredTo(older)).isNull();
  }

  @Test
  default void ofThoseWithAsLittleToDoTheOneWhoWaitedLongerIsAsked() {
    ChatId first = waiting();
    answers(office().ann, first);
    finishes(office().ann, first);
    office().passes(Duration.ofSeconds(1));

    assertThat(office().offeredTo(office().writes("rita", "Hello").chat())).isEqualTo(office().bob);
  }

  @Test
  default void aClientReturnsToWhoeverHadHimLastIfHeIsThere() {
    ChatId chat = closedBy(office().bob);
    office().writes("karl", "Again");
    assertThat(office().offeredTo(chat)).isEqualTo(office().bob);

    answers(office().bob, chat);
    finishes(office().bob, chat);
    is(office().bob, PresenceState.AWAY);
    office().writes("karl", "And again");
    assertThat(office().offeredTo(chat)).isEqualTo(office().ann);
  }

  @Test
  default void theEmployeeWhoIsResponsibleForTheClientIsAskedFirst() {
    answersFor(office().outsider);
    ChatId chat = closedBy(office().bob);
    knowInTheCrm(chat);
    office().writes("karl", "Again");
    assertThat(office().offeredTo(chat)).isEqualTo(office().outsider);

    office().passes(MINUTE);
    assertThat(office().offeredTo(chat)).isEqualTo(office().bob);
  }

  @Test
  default void whoIsResponsibleButNotThereIsNotAsked() {
    answersFor(office().outsider);
    is(office().outsider, PresenceState.AWAY);
    ChatId chat = closedBy(office().bob);
    knowInTheCrm(chat);
    office().writes("karl", "Again");

    assertThat(office().offeredTo(chat)).isEqualTo(office().bob);
  }

  /// Somebody is responsible for every client of the CRM.
  private void answersFor(UserId user) {
    office()
        .store()
        .lanes()
        .listen((work, event) -> {
          if (work.portal().equals(office().portal)
              && event instanceof ResponsibleSought question) {
            question.answer(user);
          }
        });
  }

  private void knowInTheCrm(ChatId chat) {
    office()
        .work(work -> {
          Dialogs.in(work)
              .save(Dialogs.in(work).find(chat).orElseThrow().withCrm(CrmLinks.NONE.withLead(1)));
          return chat;
        });
  }

  @Test
  default void strictlyMeansTheOrderOfTheQueueWhateverHappenedBefore() {
    office().set(LineFields.QUEUE_TYPE, QueueType.STRICTLY);
    ChatId chat = closedBy(office().bob);
    office().writes("karl", "Again");

    assertThat(office().offeredTo(chat)).isEqualTo(office().ann);
    office().passes(MINUTE);
    assertThat(office().offeredTo(chat)).isEqualTo(office().bob);
  }

  @Test
  default void whoeverIsInTheQueueForLongIsToldSoOnceAndKeepsHisPlace() {
    office().set(LineFields.NO_ANSWER_TEXT, "Please wait");
    office().set(LineFields.NO_ANSWER_TIME, Duration.ofSeconds(90));
    ChatId chat = waiting();
    office().passes(Duration.ofSeconds(89));
    assertThat(office().outgoing(chat)).isEmpty();

    office().passes(Duration.ofSeconds(1));
    office().passes(Duration.ofHours(1));
    assertThat(office().outgoing(chat)).containsExactly("Please wait");
    assertThat(office().last(chat).stage()).isInstanceOf(Session.Stage.Queued.class);
  }

  @Test
  default void whatIsClosedIsNotWaitedFor() {
    ChatId chat = waiting();
    done(office().ann, "imopenlines.operator.spam", chat);
    office().passes(Duration.ofHours(1));

    assertThat(office().outgoing(chat)).isEmpty();
    assertThat(office().last(chat).isOpen()).isFalse();
  }

  @Test
  default void whatTheLaneForgetsItFindsAgainInItsRows() {
    office().set(LineFields.MAX_CHAT, 1L);
    waiting();
    ChatId skipped = office().writes("rita", "Hello").chat();
    done(office().bob, "imopenlines.operator.skip", skipped);
    office().writes("otto", "Hello");
    is(office().ann, PresenceState.AWAY);
    String before = office().work(work -> LiveFloor.in(work).floor().toString());

    String after = office().work(work -> LiveFloor.load(work).floor().toString());
    assertThat(after).isEqualTo(before);
  }
}
