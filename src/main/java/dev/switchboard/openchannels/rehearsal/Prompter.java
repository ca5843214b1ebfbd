package dev.switchboard.openchannels.rehearsal;

import dev.switchboard.openchannels.dialog.ChannelText;
import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.routing.Decision;
import dev.switchboard.openchannels.routing.Tickets;
import dev.switchboard.openchannels.routing.What;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes down what happens in a scene.
final class Prompter implements EventListener {
  private final Map<UserId, String> names = new HashMap<>();
  private final Set<UserId> asked = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();

  void call(UserId user, String name) {
    names.put(user, name);
  }

  List<Step> steps() {
    return steps;
  }

  void note(Work work, Step.Kind kind, UserId who, String text) {
    steps.add(new Step(work.now(), kind, names.getOrDefault(who, ""), text));
  }

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case DialogEvent.MessageAdded(var _, Message said) -> said(work, said);
      case SessionEvent.HandedOver(var _, Session session, var _) -> handed(work, session);
      case SessionEvent.Changed(var _, Session session) when session.isClosing() ->
          note(work, Step.Kind.CLOSING, UserId.SYSTEM, "");
      case SessionEvent.Finished _ -> note(work, Step.Kind.CLOSED, UserId.SYSTEM, "");
      default -> {}
    }
  }

  private void said(Work work, Message said) {
    if (said.inside()) {
      return;
    }
    switch (said.origin()) {
      case SYSTEM, AGENT -> note(work, Step.Kind.READS, said.author(), ChannelText.plain(said));
      case OPERATOR -> note(work, Step.Kind.ANSWERS, said.author(), "");
      case CLIENT -> {} // the scene begins with it
    }
  }

  private void handed(Work work, Session session) {
    switch (session.stage()) {
      case Session.Stage.WithAgent agent -> note(work, Step.Kind.AGENT, agent.bot(), "");
      case Session.Stage.Queued queued ->
          queued
              .offered()
              .ifPresentOrElse(asked -> asked(work, asked), () -> unasked(work, session));
      case Session.Stage.Answered _, Session.Stage.Closed _ -> {}
    }
  }

  private void asked(Work work, UserId user) {
    if (asked.add(user)) {
      note(work, Step.Kind.ASKED, user, "");
    } else {
      once(work, Step.Kind.AGAIN, user);
    }
  }

  private void unasked(Work work, Session session) {
    once(work, isForEveryone(work, session) ? Step.Kind.EVERYONE : Step.Kind.NOBODY, UserId.SYSTEM);
  }

  private void once(Work work, Step.Kind kind, UserId who) {
    if (steps.stream().noneMatch(step -> step.kind() == kind)) {
      note(work, kind, who, "");
    }
  }

  private static boolean isForEveryone(Work work, Session session) {
    return Tickets.in(work)
        .find(session.id())
        .map(ticket -> ticket.decisions().getLast())
        .map(Decision::what)
        .filter(What.EVERYONE::equals)
        .isPresent();
  }
}
