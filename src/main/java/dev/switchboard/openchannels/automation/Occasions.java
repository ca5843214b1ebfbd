package dev.switchboard.openchannels.automation;

import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.openchannels.session.SessionEvent;
import dev.switchboard.openchannels.session.Sessions;
import dev.switchboard.openchannels.sla.SlaEvent;
import dev.switchboard.openchannels.tag.TagEvent;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.function.Supplier;

/// Hears what happens and starts the rules that wait for it.
///
/// What a rule causes may start rules again, but only [Depth#MOST] deep. What an agent says in
/// answer to a rule begins at the surface; therefore a dialog has only so many runs until a person
/// has done something in it again. Either way the loop is shown among the runs of the rule.
final class Occasions implements EventListener {
  private static final int RUNS_WITHOUT_A_PERSON = 100;

  /// How many rules have run in a dialog since a person wrote. Forgotten with the lane's memory,
  /// which only makes it more patient.
  private static final class Storm {
    private int runs;
  }

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case SessionEvent.ClientWrote wrote when wrote.begins() ->
          meet(
              work,
              Occasion.DIALOG,
              () -> of(Occasion.DIALOG, wrote.session()).saying(wrote.message().text(), "client"));
      case DialogEvent.MessageAdded added -> said(work, added.message());
      case SessionEvent.HandedOver handed
          when handed.session().stage() instanceof Session.Stage.Answered ->
          meet(work, Occasion.ANSWERED, () -> of(Occasion.ANSWERED, handed.session()));
      case SessionEvent.Finished finished ->
          meet(work, Occasion.CLOSED, () -> of(Occasion.CLOSED, finished.session()));
      case SessionEvent.Rated rated ->
          meet(
              work,
              Occasion.RATED,
              () -> of(Occasion.RATED, rated.session()).about(ConditionJson.lower(rated.vote())));
      case SlaEvent.Near near ->
          meet(
              work,
              Occasion.SLA_NEAR,
              () -> of(Occasion.SLA_NEAR, near.session()).about(ConditionJson.lower(near.goal())));
      case SlaEvent.Breached late ->
          meet(
              work,
              Occasion.SLA_BREACHED,
              () ->
                  of(Occasion.SLA_BREACHED, late.session())
                      .about(ConditionJson.lower(late.goal())));
      case TagEvent.Tagged tagged -> meet(work, Occasion.TAGGED, () -> tagged(work, tagged));
      default -> {}
    }
  }

  private static Facts of(Occasion occasion, Session session) {
    return Facts.of(occasion, session.chat().value(), session.id());
  }

  private static Facts tagged(Work work, TagEvent.Tagged tagged) {
    long session = Sessions.in(work).last(tagged.chat()).map(Session::id).orElse(0L);
    return Facts.of(Occasion.TAGGED, tagged.chat().value(), session).about(tagged.tag().name());
  }

  private static void said(Work work, Message message) {
    if (Rules.in(work).isEmpty()) {
      return;
    }
    switch (message.origin()) {
      case CLIENT, OPERATOR -> storm(work, message.chat().value()).runs = 0;
      case AGENT, SYSTEM -> {}
    }
    if (message.origin() != Message.Origin.SYSTEM && !message.inside()) {
      meet(
          work,
          Occasion.MESSAGE,
          () ->
              Facts.of(Occasion.MESSAGE, message.chat().value(), message.session())
                  .saying(message.text(), ConditionJson.lower(message.origin())));
    }
  }

  private static Storm storm(Work work, long chat) {
    return work.memo(Storm.class, chat, Storm::new);
  }

  private static void meet(Work work, Occasion occasion, Supplier<Facts> happened) {
    List<Rule> waiting = Rules.in(work).on(occasion);
    if (waiting.isEmpty()) {
      return;
    }
    Facts facts = happened.get();
    Situation.of(work, facts)
        .ifPresent(situation ->
            waiting.stream().filter(situation::fits).forEach(rule -> start(work, rule, facts)));
  }

  private static void start(Work work, Rule rule, Facts facts) {
    Storm storm = storm(work, facts.chat());
    storm.runs++;
    if (facts.depth() > Depth.MOST) {
      SqlRules.log(
          work,
          rule.id(),
          facts,
          Run.Outcome.LOOP,
          "Rules have caused each other " + Depth.MOST + " times running");
    } else if (storm.runs <= RUNS_WITHOUT_A_PERSON) {
      RuleCarrier.send(work, rule, facts);
    } else if (storm.runs == RUNS_WITHOUT_A_PERSON + 1) {
      SqlRules.log(
          work,
          rule.id(),
          facts,
          Run.Outcome.LOOP,
          "Rules have run " + RUNS_WITHOUT_A_PERSON + " times and no person has written");
    }
  }
}
