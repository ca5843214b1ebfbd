package dev.switchboard.openchannels.life;

import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.Lines;
import dev.switchboard.openchannels.line.Reaction;
import dev.switchboard.openchannels.line.ReactionRule;
import dev.switchboard.openchannels.session.Course;
import dev.switchboard.openchannels.session.Draft;
import dev.switchboard.openchannels.session.Saying;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionDesk;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;

/// What a line says to a client who writes, before anybody has answered: the greeting, the form
/// that asks who he is, that nobody is there, his place in the queue. Whoever reads that nobody is
/// there is not greeted: "how can we help" and "we are closed" do not go together. While a bot has
/// the dialog the line is silent: the bot speaks.
///
/// Source: spec/open-channels.md §7, §9.
final class FirstWords implements EventListener {
  /// The channel that has a form of its own before the first message.
  private static final String ASKS_BEFORE = "livechat";

  @Override
  public void on(Work work, DomainEvent event) {
    if (event instanceof SessionEvent.ClientWrote wrote) {
      Lines.in(work).find(wrote.session().line()).ifPresent(line -> answer(work, line, wrote));
    }
  }

  private static void answer(Work work, Line line, SessionEvent.ClientWrote wrote) {
    Session session = wrote.session();
    if (session.stage() instanceof Session.Stage.WithAgent) {
      return;
    }
    boolean isNew = wrote.begins() && session.createdAt().equals(work.now());
    boolean away = !line.isOpenAt(work.now()) && !isTold(work.now(), line, session);
    boolean saysSo = away && line.onDayOff().saysSomething();
    if (isNew && !saysSo && greets(line, session)) {
      new SessionDesk(work).post(wrote.dialog(), session, Draft.notice(line.welcomeText()));
    }
    if (isNew) {
      askWho(work, line, wrote.dialog(), session);
    }
    if (away) {
      tellAway(work, line, wrote.dialog(), session);
    } else if (wrote.begins()) {
      QueuePlace.tell(work, line, wrote.dialog(), session);
    }
  }

  /// A live chat has asked before, unless the form waits for the first message.
  private static void askWho(Work work, Line line, Dialog dialog, Session session) {
    boolean asked = dialog.connector().equals(ASKS_BEFORE) && !line.formWaits();
    line.welcomeForm()
        .filter(_ -> !asked)
        .flatMap(form -> Saying.form(work, line, dialog, form))
        .ifPresent(draft -> new SessionDesk(work).post(dialog, session, draft));
  }

  private static boolean greets(Line line, Session session) {
    return line.welcomeMessage()
        && !line.welcomeText().isBlank()
        && (line.welcomeEachSession() || session.parent() == 0);
  }

  /// Once is enough until the line has been open again.
  private static boolean isTold(Instant now, Line line, Session session) {
    Instant told = session.course().awayTold();
    return Course.has(told)
        && line.workingHours().opening(told).filter(open -> !open.isAfter(now)).isEmpty();
  }

  private static void tellAway(Work work, Line line, Dialog dialog, Session session) {
    SessionDesk desk = new SessionDesk(work);
    Session told = desk.change(dialog, session, course -> course.awayTold(work.now()));
    Reaction reaction = line.onDayOff();
    if (isBot(work, reaction)) {
      desk.give(dialog, told, new UserId(reaction.bot()), UserId.SYSTEM);
    } else {
      Session now = Sessions.in(work).find(told.id()).orElse(told);
      Saying.of(work, line, dialog, reaction).ifPresent(draft -> desk.post(dialog, now, draft));
    }
  }

  private static boolean isBot(Work work, Reaction reaction) {
    return reaction.rule() == ReactionRule.BOT && Users.in(work).isBot(new UserId(reaction.bot()));
  }
}
