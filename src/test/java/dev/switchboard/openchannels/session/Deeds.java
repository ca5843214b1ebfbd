package dev.switchboard.openchannels.session;

import dev.switchboard.directory.presence.PresenceState;
import dev.switchboard.directory.presence.RenewPresence;
import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.SetPresence;
import dev.switchboard.openchannels.dialog.ClientCard;
import dev.switchboard.openchannels.dialog.UserCode;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/// One thing that somebody does, as a random number will have it: clients of every temper,
/// operators who come, go, answer, pass and forget, bots that are late, a manager who changes
/// lines.
record Deeds(Company company, Recount recount, Robots robots) {
  /// @return what was done and how it went
  Deed act(Work work, Random random) {
    int die = random.nextInt(100);
    if (die < 26) {
      return clientWrites(work, random);
    }
    if (die < 46) {
      return askedAnswers(work, random);
    }
    if (die < 64) {
      return withDialog(work, random, "finishes", FinishDialog.Whose.OWN);
    }
    if (die < 80) {
      return comesOrGoes(work, random);
    }
    if (die < 95) {
      return doesWithDialog(work, random, die);
    }
    return die < 97 ? robots.act(work, random) : manages(work, random);
  }

  private Deed clientWrites(Work work, Random random) {
    int client = random.nextInt(company.clients());
    LineId line = company.lines().get(client % company.lines().size());
    String name = "client" + client;
    ClientMessage message =
        new ClientMessage(
            new UserCode("livechat", line, name, name),
            "livechat|" + line + "|" + name,
            false,
            random.nextInt(5) == 0
                ? Optional.of("m" + random.nextInt(3)) // a channel that repeats itself
                : Optional.empty(),
            new ClientCard(name, "", "", "", "", ""),
            "text",
            List.of(),
            Optional.empty(),
            "");
    Optional<UserId> bot = random.nextInt(12) == 0 ? Optional.of(company.bot()) : Optional.empty();
    return Deed.of(
        name, " writes on line ", line, ": ", told(work, new ReceiveMessage(message, bot)));
  }

  private Deed askedAnswers(Work work, Random random) {
    List<Session> asked = recount.offered();
    if (asked.isEmpty()) {
      return clientWrites(work, random);
    }
    Session session = any(random, asked);
    UserId user = random.nextInt(10) == 0 ? operator(random) : session.holder().orElseThrow();
    return Deed.of(user, " answers: ", told(work, new AnswerDialog(session.chat(), user)));
  }

  private Deed withDialog(Work work, Random random, String what, FinishDialog.Whose whose) {
    List<Session> answered = recount.answered();
    if (answered.isEmpty()) {
      return clientWrites(work, random);
    }
    Session session = any(random, answered);
    UserId user = session.holder().orElseThrow();
    return Deed.of(
        user,
        " ",
        what,
        ": ",
        told(work, new FinishDialog(session.chat(), user, whose, random.nextInt(9) == 0)));
  }

  private Deed comesOrGoes(Work work, Random random) {
    UserId user = operator(random);
    if (random.nextInt(2) == 0) {
      return Deed.of(user, " is connected: ", told(work, new RenewPresence(user)));
    }
    PresenceState state = any(random, List.of(PresenceState.values()));
    Duration lease = Duration.ofSeconds(30 + random.nextInt(random.nextInt(3) == 0 ? 28_000 : 300));
    return Deed.of(user, " is ", state, ": ", told(work, new SetPresence(user, state, lease)));
  }

  private Deed doesWithDialog(Work work, Random random, int die) {
    List<Session> open = recount.open();
    if (open.isEmpty()) {
      return clientWrites(work, random);
    }
    Session session = any(random, open);
    UserId user =
        random.nextInt(4) > 0 ? session.holder().orElse(operator(random)) : operator(random);
    Command<?> command =
        switch (die % 8) {
          case 0 -> new SkipDialog(session.chat(), user);
          case 1 -> new TransferDialog(session.chat(), user, target(random));
          case 2 -> new InterceptSession(session.chat(), user);
          case 3 -> new PostMessage(session.chat(), user, "text", random.nextInt(5) == 0);
          case 4 -> botSpeaks(random, session);
          case 5 -> new AskForSkills(session.chat(), user, Company.skills(random));
          case 6 -> snoozes(work, random, session, user);
          default -> new StartSession(session.chat(), user, Optional.empty());
        };
    return Deed.of(told(work, command), " of ", command);
  }

  private static SnoozeDialog snoozes(Work work, Random random, Session session, UserId user) {
    Optional<Instant> until =
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(work.now().plusSeconds(random.nextInt(1_200)));
    return new SnoozeDialog(session.chat(), user, until);
  }

  /// Now and then with a fence that is not the newest.
  private AgentSpeaks botSpeaks(Random random, Session session) {
    List<AgentSpeaks.Step> steps =
        List.of(
            new AgentSpeaks.Step.Say("text"),
            random.nextInt(3) == 0
                ? new AgentSpeaks.Step.Close()
                : new AgentSpeaks.Step.HandOver());
    long fence = session.fence() - (random.nextInt(4) == 0 ? 1 : 0);
    return new AgentSpeaks(session.chat(), session.id(), fence, steps);
  }

  private TransferDialog.Target target(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> new TransferDialog.Target.Person(company.bot());
      case 1, 2 -> new TransferDialog.Target.Person(operator(random));
      default -> new TransferDialog.Target.ToLine(any(random, company.lines()));
    };
  }

  private Deed manages(Work work, Random random) {
    if (random.nextInt(3) == 0) {
      UserId user = operator(random);
      List<String> skills = Company.skills(random);
      recount.able(user, skills);
      return Deed.of(user, " can ", skills, ": ", told(work, new SetSkills(user, skills)));
    }
    if (random.nextInt(3) == 0) {
      UserId user = operator(random);
      ChangeUser.Change change =
          switch (random.nextInt(4)) {
            case 0 -> new ChangeUser.Change.Dismiss();
            case 1 -> new ChangeUser.Change.Promote(Role.NONE);
            case 2 -> new ChangeUser.Change.Promote(Role.OPERATOR);
            default -> new ChangeUser.Change.TakeBack();
          };
      return Deed.of(user, " ", change, ": ", told(work, new ChangeUser(user, change)));
    }
    Line line = Lines.in(work).find(any(random, company.lines())).orElseThrow();
    Line changed =
        random.nextInt(3) == 0
            ? line.withQueue(Company.queue(random, company.operators()))
            : line.with(Company.settings(random, company.bot()));
    Lines.in(work).save(changed, operator(random));
    return Deed.of("line ", line.id(), " changes");
  }

  private static Object told(Work work, Command<?> command) {
    return Objects.requireNonNull(command.decide(work));
  }

  private UserId operator(Random random) {
    return any(random, company.operators());
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
