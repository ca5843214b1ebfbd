package dev.switchboard.openchannels.rehearsal;

import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.Dialogs;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.life.LifeModule;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineField;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.QueueEntry;
import dev.switchboard.openchannels.routing.Skills;
import dev.switchboard.openchannels.session.ClientMessage;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.ReceiveMessage;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.SessionModule;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.MemoryWork;
import dev.switchboard.platform.timer.TimerHandler;
import dev.switchboard.platform.timer.TimersAhead;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Plays a dialog on a line through, by the commands, listeners and timers with which the server
/// works, in a portal that is nowhere. Everybody in the queue is there and has nothing else to do;
/// the CRM knows nobody.
final class Rehearsal {
  private static final int MOST_STEPS = 14;

  /// Whoever is asked again each second would be asked for ever.
  private static final int MOST_TURNS = 2_000;

  /// Of a channel whose clients can press buttons.
  private static final String CONNECTOR = "omnichannel";

  private record Act(Instant at, Runnable deed) {}

  private final Prompter prompter = new Prompter();
  private final Plot plot;
  private final Instant begin;
  private final MemoryWork work;
  private final TimersAhead timers;
  private final List<UserId> team = new ArrayList<>();

  Rehearsal(Plot plot, Instant begin) {
    LifeModule life = new LifeModule();
    this.plot = plot;
    this.begin = begin;
    this.work =
        new MemoryWork(
            begin, Stream.concat(life.listeners().stream(), Stream.of(prompter)).toList());
    List<TimerHandler> clocks =
        Stream.concat(SessionModule.clocks().stream(), life.timers().stream()).toList();
    this.timers = new TimersAhead(clocks);
  }

  Scene play(Line line, Company company) {
    LineId id = open(line, company);
    prompter.note(work, Step.Kind.WRITES, UserId.SYSTEM, "");
    var stored =
        (ReceiveMessage.Outcome.Stored)
            new ReceiveMessage(hello(id), Optional.empty()).decide(work);
    boolean goesOn = passes(acts(stored.chat()), stored.session());
    List<Step> steps = prompter.steps();
    return new Scene(
        plot,
        steps.subList(0, Math.min(MOST_STEPS, steps.size())),
        goesOn || steps.size() > MOST_STEPS);
  }

  private LineId open(Line line, Company company) {
    company.people().forEach((user, name) -> hire(user, name, company.skills()));
    LineSettings settings =
        line.settings().with(LineFields.CRM, false).with(LineFields.TEMPORARY, false);
    for (LineField<Long> field : Company.BOTS) {
      settings = settings.with(field, bot(company.bots().get(field)));
    }
    List<QueueEntry> queue = team.stream().<QueueEntry>map(QueueEntry.User::new).toList();
    return Lines.in(work).add(settings, queue, UserId.SYSTEM).id();
  }

  private void hire(UserId user, String name, Map<Long, List<String>> skills) {
    Login login = Login.parse("p" + user + "@example.com").orElseThrow();
    AddUser add = new AddUser(login, Profile.named(name, ""), Role.OPERATOR, List.of(), null);
    if (add.decide(work) instanceof AddUser.Outcome.Added(UserId here)) {
      prompter.call(here, name);
      team.add(here);
      Skills.in(work).save(here, skills.getOrDefault(user.value(), List.of()));
    }
  }

  private long bot(@Nullable String name) {
    if (name == null) {
      return 0;
    }
    UserId bot = Users.in(work).addBot(Profile.named(name, ""));
    prompter.call(bot, name);
    return bot.value();
  }

  private static ClientMessage hello(LineId line) {
    return new ClientMessage(
        new UserCode(CONNECTOR, line, "1", "1"),
        CONNECTOR + "|1|1",
        true,
        Optional.of("1"),
        ClientCard.UNKNOWN,
        "Hello",
        List.of(),
        Optional.empty(),
        "",
        false);
  }

  private Deque<Act> acts(ChatId chat) {
    Deque<Act> acts = new ArrayDeque<>();
    if (plot.answers()) {
      acts.add(new Act(begin.plus(Plot.ANSWERS), () -> answer(chat)));
      acts.add(new Act(begin.plus(Plot.HANDS_OVER), () -> handOver(chat)));
      acts.add(new Act(begin.plus(Plot.HANDS_OVER).plus(Plot.ANSWERS), () -> answer(chat)));
    }
    if (plot.finishes()) {
      acts.add(new Act(begin.plus(Plot.FINISHES), () -> finish(chat)));
    }
    return acts;
  }

  /// Lets time pass until the session is over, or as far as one looks. True when more would follow.
  private boolean passes(Deque<Act> acts, long session) {
    Instant end = begin.plus(plot.length());
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      Optional<Instant> due = timers.next(work);
      Act act = acts.peek();
      boolean acting = act != null && due.filter(at -> at.isBefore(act.at())).isEmpty();
      Instant next = acting ? act.at() : due.orElse(end);
      boolean over = Sessions.in(work).find(session).filter(Session::isOpen).isEmpty();
      if (over || (!acting && due.isEmpty())) {
        return false;
      }
      if (next.isAfter(end) || prompter.steps().size() > MOST_STEPS) {
        return true;
      }
      work.now(next);
      if (acting) {
        acts.remove().deed().run();
      } else {
        timers.fire(work);
      }
    }
    return true;
  }

  /// Whoever is asked answers, or the first of the queue if all are.
  private void answer(ChatId chat) {
    open(chat)
        .filter(session -> session.stage() instanceof Session.Stage.Queued)
        .ifPresent(session -> {
          Optional<UserId> asked = session.holder().or(() -> team.stream().findFirst());
          asked.ifPresent(operator -> {
            SessionDesk desk = new SessionDesk(work);
            var dialog = Dialogs.in(work).find(chat).orElseThrow();
            Session answered = desk.answer(dialog, session, operator);
            desk.post(dialog, answered, Draft.operator(operator, "Hello"));
          });
        });
  }

  private void handOver(ChatId chat) {
    open(chat)
        .filter(session -> session.stage() instanceof Session.Stage.WithAgent)
        .ifPresent(session ->
            new SessionDesk(work)
                .offer(
                    Dialogs.in(work).find(chat).orElseThrow(),
                    session,
                    Set.of(),
                    session.holder().orElse(UserId.SYSTEM)));
  }

  private void finish(ChatId chat) {
    open(chat)
        .filter(session -> session.stage() instanceof Session.Stage.Answered)
        .ifPresent(session -> {
          UserId operator = session.holder().orElse(UserId.SYSTEM);
          prompter.note(work, Step.Kind.FINISHES, operator, "");
          new SessionDesk(work)
              .finish(Dialogs.in(work).find(chat).orElseThrow(), session, operator);
        });
  }

  private Optional<Session> open(ChatId chat) {
    return Sessions.in(work).open(chat);
  }
}
