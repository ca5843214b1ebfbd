package dev.switchboard.app;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.livechat.ReserveVisitors;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.CreateLead;
import dev.switchboard.openchannels.session.FinishDialog;
import dev.switchboard.openchannels.session.PostMessage;
import dev.switchboard.openchannels.session.RateSession;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Lanes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Fills the demo's line with dialogs, by the commands that channels and operators use.
///
/// Commands are handed to the lane without waiting for each: one lane keeps their order.
final class DemoDialogs {
  private static final int DIALOGS = 200;
  private static final String CONNECTOR = "livechat";
  private static final List<Fate> FATES =
      List.of(
          Fate.WAITING,
          Fate.ANSWERED,
          Fate.CLOSED,
          Fate.RATED,
          Fate.LEAD,
          Fate.CLOSED,
          Fate.WAITING,
          Fate.RATED,
          Fate.ANSWERED,
          Fate.LEAD);

  /// How far a dialog has come.
  private enum Fate {
    WAITING,
    ANSWERED,
    LEAD,
    CLOSED,
    RATED
  }

  private record Begun(
      int number, DemoBook.Talk talk, ClientCard card, CompletableFuture<Opened> opened) {}

  private record Opened(ChatId chat, long session) {}

  private final Lanes lanes;
  private final LineId line;
  private final List<UserId> operators;
  private final UserId supervisor;
  private final List<CompletableFuture<?>> submitted = new ArrayList<>();

  DemoDialogs(Lanes lanes, LineId line, List<UserId> operators, UserId supervisor) {
    this.lanes = lanes;
    this.line = line;
    this.operators = List.copyOf(operators);
    this.supervisor = supervisor;
  }

  void make() {
    DemoBook book = DemoBook.read();
    Map<String, Integer> people = new HashMap<>();
    List<Begun> begun = new ArrayList<>();
    submit(new ReserveVisitors(DIALOGS));
    for (int number = 0; number < DIALOGS; number++) {
      DemoBook.Talk talk = book.talk(number);
      int person = people.merge(talk.language(), 1, Integer::sum) - 1;
      begun.add(begin(number, talk, card(number, book.name(talk.language(), person))));
    }
    begun.forEach(this::goOn);
    CompletableFuture.allOf(submitted.toArray(CompletableFuture[]::new)).join();
  }

  private static ClientCard card(int number, DemoBook.Name name) {
    String phone = number % 3 == 0 ? "+1555010%04d".formatted(number) : "";
    String email = number % 2 == 0 ? "client%d@example.com".formatted(number + 1) : "";
    return new ClientCard(name.given(), name.family(), "", phone, email, "");
  }

  private Begun begin(int number, DemoBook.Talk talk, ClientCard card) {
    CompletableFuture<Opened> opened =
        write(number, card, 0, talk.lines().getFirst()).thenApply(DemoDialogs::opened);
    return new Begun(number, talk, card, opened);
  }

  private static Opened opened(ReceiveMessage.Outcome outcome) {
    if (outcome instanceof ReceiveMessage.Outcome.Stored stored) {
      return new Opened(stored.chat(), stored.session());
    }
    throw new IllegalStateException("A demo dialog could not be made: " + outcome);
  }

  private void goOn(Begun begun) {
    Opened opened = begun.opened().join();
    Fate fate = FATES.get(begun.number() % FATES.size());
    UserId operator = operators.get(begun.number() % operators.size());
    List<String> lines = fate == Fate.WAITING ? begun.talk().opening() : begun.talk().lines();
    for (int i = 1; i < lines.size(); i++) {
      if (DemoBook.Talk.isClients(lines.get(i))) {
        write(begun.number(), begun.card(), i, lines.get(i));
      } else {
        submit(new PostMessage(opened.chat(), operator, DemoBook.Talk.text(lines.get(i)), false));
      }
    }
    end(begun.number(), opened, operator, fate);
  }

  private void end(int number, Opened opened, UserId operator, Fate fate) {
    if (fate == Fate.LEAD) {
      submit(new CreateLead(opened.chat(), operator, new CrmBinding()));
    }
    if (fate == Fate.CLOSED || fate == Fate.RATED) {
      submit(new FinishDialog(opened.chat(), operator, FinishDialog.Whose.OWN, false));
    }
    if (fate == Fate.RATED) {
      int rating = 3 + number % 3;
      submit(new RateSession(opened.session(), supervisor, Optional.of(rating), Optional.empty()));
    }
  }

  private CompletableFuture<ReceiveMessage.Outcome> write(
      int number, ClientCard card, int position, String line) {
    String client = Integer.toString(number + 1);
    UserCode code = new UserCode(CONNECTOR, this.line, client, client);
    ClientMessage message =
        new ClientMessage(
            code,
            code.toString(),
            true,
            Optional.of(client + "-" + position),
            card,
            DemoBook.Talk.text(line),
            List.of(),
            Optional.empty(),
            "");
    return submit(new ReceiveMessage(message, Optional.empty()));
  }

  private <O> CompletableFuture<O> submit(Command<O> command) {
    CompletableFuture<O> reply = lanes.submit(PortalId.FIRST, command);
    submitted.add(reply);
    return reply;
  }
}
