package dev.switchboard.openchannels.report;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a report can tell, and what exactly that means: the page shows these sentences and
/// docs/reports.md is made of them.
enum Metric {
  VOLUME(
      "How much comes in?",
      "Opened: sessions by when they began, whoever began them. Closed: sessions by when they"
          + " ended, without spam; a session that goes on is not closed any more. Spam: sessions"
          + " closed as spam. A session belongs to the line it is on, and to the operator who"
          + " answered last.",
      List.of(Measure.OPENED, Measure.CLOSED, Measure.SPAM),
      Column.sum("opened", Measure.OPENED).ofNobody(),
      Column.sum("closed", Measure.CLOSED),
      Column.sum("spam", Measure.SPAM)),
  MESSAGES(
      "How much is written?",
      "Incoming: messages of clients. Outgoing: messages that operators wrote to clients. By bots:"
          + " what bots wrote to clients. Notes among colleagues and notices of the system are not"
          + " counted. A message belongs to the line that its session is on.",
      List.of(Measure.INCOMING, Measure.OUTGOING, Measure.BY_BOT),
      Column.sum("incoming", Measure.INCOMING).ofNobody(),
      Column.sum("outgoing", Measure.OUTGOING),
      Column.sum("bot", Measure.BY_BOT).ofNobody()),
  FIRST_ANSWER(
      "How long do clients wait for a person?",
      "From the moment a session first waits for a person until an operator first writes to the"
          + " client, by the clock, nights included. What a bot says is no answer, and the time"
          + " with the bot does not count. A session that an operator began himself is left out, as"
          + " is one that was never answered. A session has one first answer, even if it is opened"
          + " again. It counts when the answer came, for whoever gave it.",
      List.of(Measure.ANSWERED, Measure.ANSWER_MS),
      Column.sum("answered", Measure.ANSWERED),
      Column.quantile("median", Measure.ANSWERED, 0.5),
      Column.quantile("p90", Measure.ANSWERED, 0.9),
      Column.average("average", Measure.ANSWERED, Measure.ANSWER_MS)),
  RESOLUTION(
      "How long does it take until a session is closed?",
      "From the beginning of a session until it is closed, by the clock, time with bots included,"
          + " spam left out. It counts when the session was closed, for whoever answered last. A"
          + " session that goes on counts again when it is closed again, and then only so.",
      List.of(Measure.RESOLVED, Measure.RESOLUTION_MS),
      Column.sum("resolved", Measure.RESOLVED),
      Column.quantile("median", Measure.RESOLVED, 0.5),
      Column.quantile("p90", Measure.RESOLVED, 0.9),
      Column.average("average", Measure.RESOLVED, Measure.RESOLUTION_MS)),
  RATINGS(
      "Are clients content?",
      "Sessions that the client liked and disliked, by when the client voted, for whoever answered"
          + " last. The last vote in a session counts. Content: the likes of all votes.",
      List.of(Measure.LIKES, Measure.DISLIKES),
      Column.sum("likes", Measure.LIKES),
      Column.sum("dislikes", Measure.DISLIKES),
      Column.percent("content", Measure.LIKES, Measure.DISLIKES)),
  HEAD_VOTES(
      "How do supervisors judge the work?",
      "Closed sessions with a supervisor’s mark from 1 to 5, by when the session was closed, for"
          + " whoever answered last. The last mark of a session counts. Mark: the mean of them.",
      List.of(Measure.HEAD_VOTES),
      Column.sum("votes", Measure.HEAD_VOTES),
      Column.mark("mark", Measure.HEAD_VOTES)),
  TRANSFERS(
      "How often are dialogs handed on?",
      "Dialogs that somebody handed to a colleague, a bot or another line by hand, each time, on the"
          + " line they came from, for whoever handed them on. What the queue and rules do by"
          + " themselves is no transfer.",
      List.of(Measure.TRANSFERS),
      Column.sum("transfers", Measure.TRANSFERS)),
  SLA(
      "Are promises kept?",
      "Closed sessions to which a policy (SLA) promised something, without spam, by when they were"
          + " closed, for whoever answered last. Kept: no target was ever missed. Breached: at least"
          + " one was. Sessions without a policy are left out.",
      List.of(Measure.SLA_KEPT, Measure.SLA_BREACHED),
      Column.sum("kept", Measure.SLA_KEPT),
      Column.sum("breached", Measure.SLA_BREACHED),
      Column.percent("share", Measure.SLA_KEPT, Measure.SLA_BREACHED));

  private final String question;
  private final String definition;
  private final Set<Measure> measures;
  private final List<Column> columns;

  Metric(String question, String definition, Collection<Measure> measures, Column... columns) {
    this.question = question;
    this.definition = definition;
    this.measures = EnumSet.copyOf(measures);
    this.columns = List.of(columns);
  }

  String question() {
    return question;
  }

  String definition() {
    return definition;
  }

  Set<Measure> measures() {
    return EnumSet.copyOf(measures);
  }

  List<Column> columns(Group group) {
    return columns.stream()
        .filter(column -> column.byOperator() || group != Group.OPERATOR)
        .toList();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
