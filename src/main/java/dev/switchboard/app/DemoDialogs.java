package dev.switchboard.app;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.livechat.ReserveVisitors;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.CreateLead;
import dev.switchboard.openchannels.session.CrmPort;
import dev.switchboard.openchannels.session.FinishDialog;
import dev.switchboard.openchannels.session.PostMessage;
import dev.switchboard.openchannels.session.RateSession;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.openchannels.tag.Tag;
import dev.switchboard.openchannels.tag.TagDialog;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Fills the demo's line with dialogs of the last days, by the commands that channels and operators
/// use.
final class DemoDialogs {
  private static final int DIALOGS = 200;
  private static final int OPEN = 60;
  private static final String CONNECTOR = "livechat";
  private static final Duration OLDEST = Duration.ofDays(6);
  private static final Duration NEWEST = Duration.ofMinutes(4);
  private static final List<Fate> OLD = List.of(Fate.CLOSED, Fate.RATED, Fate.CLOSED, Fate.LEAD);
  private static final List<Fate> RECENT =
      List.of(Fate.ANSWERED, Fate.WAITING, Fate.ANSWERED, Fate.LEAD, Fate.ANSWERED, Fate.CLOSED);

  /// How far a dialog has come.
  private enum Fate {
    WAITING,
    ANSWERED,
    LEAD,
    CLOSED,
    RATED
  }

  /// A dialog from its first line to its end, in one commit: what is due in it, such as the line's
  /// reaction to a long wait, is past at once and would happen between two lines of it.
  private record Told(DemoDialogs dialogs, int number, DemoBook.Talk talk, ClientCard card)
      implements Command<Boolean> {
    @Override
    public Boolean decide(Work work) {
      dialogs.tell(work, number, talk, card);
      return true;
    }
  }

  private record Opened(ChatId chat, long session) {}

  private final Lanes lanes;
  private final CrmPort crm;
  private final LineId line;
  private final List<UserId> operators;
  private final UserId supervisor;
  private final Instant now;
  private final List<CompletableFuture<?>> submitted = new ArrayList<>();

  /// @param now when the newest dialogs end
  DemoDialogs(
      Lanes lanes,
      CrmPort crm,
      LineId line,
      List<UserId> operators,
      UserId supervisor,
      Instant now) {
    this.crm = crm;
    this.lanes = lanes;
    this.line = line;
    this.operators = List.copyOf(operators);
    this.supervisor = supervisor;
    this.now = now;
  }

  void make() {
    DemoBook book = DemoBook.read();
    Map<String, Integer> people = new HashMap<>();
    submitted.add(lanes.submit(PortalId.FIRST, new ReserveVisitors(DIALOGS)));
    for (int number = 0; number < DIALOGS; number++) {
      DemoBook.Talk talk = book.talk(number);
      int person = people.merge(talk.language(), 1, Integer::sum) - 1;
      submitted.add(
          lanes.submit(
              PortalId.FIRST,
              new Told(this, number, talk, card(number, book.name(talk.language(), person)))));
    }
    CompletableFuture.allOf(submitted.toArray(CompletableFuture[]::new)).join();
  }

  private static Fate fate(int number) {
    return number < DIALOGS - OPEN
        ? OLD.get(number % OLD.size())
        : RECENT.get(number % RECENT.size());
  }

  /// When the last line of a dialog is written, so that the list stands in the order of its times.
  /// The longer ago, the fewer.
  private Instant lastLine(int number) {
    double age = (double) (DIALOGS - 1 - number) / DIALOGS;
    return now.minus(NEWEST).minusSeconds((long) (OLDEST.toSeconds() * age * age));
  }

  /// Seconds before a line.
  private static int pause(int number, int line) {
    return 12 + (number * 7 + line * 11) % 20;
  }

  private static ClientCard card(int number, DemoBook.Name name) {
    String phone = number % 3 == 0 ? "+1555010%04d".formatted(number) : "";
    String email = number % 2 == 0 ? "client%d@example.com".formatted(number + 1) : "";
    return new ClientCard(name.given(), name.family(), "", phone, email, "");
  }

  private static Opened opened(ReceiveMessage.Outcome outcome) {
    if (outcome instanceof ReceiveMessage.Outcome.Stored stored) {
      return new Opened(stored.chat(), stored.session());
    }
    throw new IllegalStateException("A demo dialog could not be made: " + outcome);
  }

  private void tell(Work work, int number, DemoBook.Talk talk, ClientCard card) {
    Fate fate = fate(number);
    UserId operator = operators.get(number % operators.size());
    List<String> lines = fate == Fate.WAITING ? talk.opening() : talk.lines();
    Instant moment = lastLine(number);
    for (int i = 1; i < lines.size(); i++) {
      moment = moment.minusSeconds(pause(number, i));
    }
    Opened opened = opened(at(work, moment, written(number, card, 0, lines.getFirst())));
    for (int i = 1; i < lines.size(); i++) {
      moment = moment.plusSeconds(pause(number, i));
      if (DemoBook.Talk.isClients(lines.get(i))) {
        at(work, moment, written(number, card, i, lines.get(i)));
      } else {
        String text = DemoBook.Talk.text(lines.get(i));
        at(work, moment, new PostMessage(opened.chat(), operator, text, false));
      }
    }
    if (fate != Fate.WAITING) {
      List<Tag> tags = talk.tag().flatMap(Tag::read).stream().toList();
      at(work, moment, new TagDialog(opened.chat(), operator, tags, true));
    }
    end(work, number, opened, fate, moment.plusSeconds(20));
  }

  private void end(Work work, int number, Opened opened, Fate fate, Instant moment) {
    UserId operator = operators.get(number % operators.size());
    if (fate == Fate.LEAD) {
      at(work, moment, new CreateLead(opened.chat(), operator, crm));
    }
    if (fate == Fate.CLOSED || fate == Fate.RATED || number < DIALOGS - OPEN) {
      at(work, moment, new FinishDialog(opened.chat(), operator, FinishDialog.Whose.OWN, false));
    }
    if (fate == Fate.RATED) {
      int rating = 3 + number % 3;
      at(
          work,
          moment,
          new RateSession(opened.session(), supervisor, Optional.of(rating), Optional.empty()));
    }
  }

  private ReceiveMessage written(int number, ClientCard card, int position, String line) {
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
    return new ReceiveMessage(message, Optional.empty());
  }

  private static <O> O at(Work work, Instant moment, Command<O> command) {
    return new Earlier<>(moment, command).decide(work);
  }
}
