package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.routing.Decision;
import dev.switchboard.openchannels.routing.Ticket;
import dev.switchboard.openchannels.routing.Tickets;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why a session is where it is: who was considered, why others were passed over, what is due next.
final class RoutingExplanation {
  private final Database database;
  private final DialogView dialogs;
  private final Directory directory;
  private final WireDates dates;

  RoutingExplanation(Database database, WireDates dates) {
    this.database = database;
    this.dialogs = new DialogView(database);
    this.directory = new Directory(database);
    this.dates = dates;
  }

  /// Empty when there is no such session, or its dialog is not the caller's to read.
  Optional<Map<String, Object>> of(Caller caller, long id) {
    return SqlSessions.read(database, caller.portal(), id)
        .filter(
            session -> dialogs.readable(caller.portal(), session.chat(), caller.user()).isPresent())
        .map(session ->
            answer(caller, session, Tickets.read(database, caller.portal(), session.id())));
  }

  private Map<String, Object> answer(Caller caller, Session session, Optional<Ticket> ticket) {
    List<Decision> decisions = ticket.map(Ticket::decisions).orElse(List.of());
    Map<Long, String> names = names(caller, session, decisions);
    RoutingWords words = new RoutingWords(id -> names.getOrDefault(id, "the system"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("SESSION_ID", session.id());
    answer.put("CHAT_ID", session.chat().value());
    answer.put("LINE_ID", session.line().value());
    answer.put("STATE", state(session, words));
    answer.put("STAGE", stage(session));
    answer.put("USER_ID", session.holder().map(UserId::value).orElse(0L));
    answer.put("USERS", names);
    ticket
        .filter(Ticket::waiting)
        .ifPresent(waiting -> {
          answer.put("WAITING_SINCE", dates.iso(waiting.since()));
          answer.put("SKILLS", waiting.needs().all());
          answer.put("PLACE", Tickets.place(database, caller.portal(), waiting));
        });
    answer.put("DECISIONS", decisions.stream().map(decision -> card(decision, words)).toList());
    answer.put("NEXT", ticket.map(known -> next(known, session, words)).orElse(List.of()));
    return answer;
  }

  /// Of everybody who is named, by id.
  private Map<Long, String> names(Caller caller, Session session, List<Decision> decisions) {
    Set<UserId> named =
        Stream.concat(
                session.holder().stream().map(UserId::value),
                decisions.stream()
                    .flatMap(decision ->
                        Stream.concat(
                            Stream.of(decision.who()),
                            decision.others().stream().flatMap(group -> group.some().stream()))))
            .map(UserId::new)
            .filter(user -> !user.isSystem())
            .collect(Collectors.toSet());
    Map<UserId, User> users = directory.find(caller.portal(), named);
    Map<Long, String> names = new TreeMap<>();
    named.forEach(id -> names.put(id.value(), name(Optional.ofNullable(users.get(id)), id)));
    return names;
  }

  private static String name(Optional<User> user, UserId id) {
    return user.map(known -> known.profile().fullName())
        .filter(name -> !name.isBlank())
        .orElse("user " + id.value());
  }

  private static String stage(Session session) {
    return switch (session.stage()) {
      case Session.Stage.WithAgent _ -> "BOT";
      case Session.Stage.Queued queued -> queued.offered().isPresent() ? "ASKED" : "WAITING";
      case Session.Stage.Answered _ -> "TAKEN";
      case Session.Stage.Closed _ -> "CLOSED";
    };
  }

  private static String state(Session session, RoutingWords words) {
    return switch (session.stage()) {
      case Session.Stage.WithAgent agent ->
          words.name().apply(agent.bot().value()) + ", a bot, has the dialog.";
      case Session.Stage.Queued queued ->
          queued
              .offered()
              .map(user -> words.name().apply(user.value()) + " is asked to take the dialog.")
              .orElse("The dialog waits for somebody.");
      case Session.Stage.Answered answered ->
          words.name().apply(answered.by().value()) + " has the dialog.";
      case Session.Stage.Closed _ -> "The session is closed.";
    };
  }

  private Map<String, Object> card(Decision decision, RoutingWords words) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("AT", dates.iso(Instant.ofEpochMilli(decision.at())));
    card.put("WHAT", decision.what().name());
    card.put("USER_ID", decision.who());
    card.put(
        "OTHERS",
        decision.others().stream()
            .map(group ->
                Map.of("WHY", group.why().name(), "COUNT", group.count(), "USERS", group.some()))
            .toList());
    card.put("TEXT", words.of(decision));
    return card;
  }

  /// Something that will happen at a time, unless somebody acts before.
  private record Due(Instant at, String what, String text) {}

  /// What the clock will do, soonest first; nothing when only people can change something.
  private List<Map<String, Object>> next(Ticket ticket, Session session, RoutingWords words) {
    List<Map<String, Object>> next = new ArrayList<>();
    Stream.of(
            new Due(
                ticket.botUntil(),
                "BOT_TIME_UP",
                "The bot's time is up: the dialog goes to people."),
            new Due(ticket.hopAt(), "HOP", hop(session, words)),
            new Due(
                ticket.needs().until(),
                "WAIVE_SKILLS",
                "From then on anybody may be asked, with the skills or without."),
            new Due(
                ticket.reactAt(),
                "REACT",
                "If nobody has answered, the line does what NO_ANSWER_RULE says."))
        .filter(due -> !due.at().equals(Instant.EPOCH))
        .sorted(Comparator.comparing(Due::at))
        .map(this::card)
        .forEach(next::add);
    if (ticket.waiting() && session.holder().isEmpty()) {
      next.add(
          Map.of(
              "WHAT",
              "FREED",
              "TEXT",
              "As soon as somebody of the line is free who has not let it pass, he is asked;"
                  + " whoever has waited longest comes first."));
    }
    return next;
  }

  private Map<String, Object> card(Due due) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("AT", dates.iso(due.at()));
    card.put("WHAT", due.what());
    card.put("TEXT", due.text());
    return card;
  }

  private static String hop(Session session, RoutingWords words) {
    return session
        .holder()
        .map(user ->
            "If %s has not answered, the next one is asked."
                .formatted(words.name().apply(user.value())))
        .orElse("Those who have let it pass are asked again.");
  }
}
