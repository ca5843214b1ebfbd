package dev.switchboard.openchannels.report;

import dev.switchboard.openchannels.report.SessionQuery.Opinion;
import dev.switchboard.openchannels.report.SessionQuery.Place;
import dev.switchboard.openchannels.report.SessionQuery.Span;
import dev.switchboard.openchannels.report.SessionQuery.State;
import dev.switchboard.openchannels.report.SqlSessionList.Entry;
import dev.switchboard.openchannels.session.Course;
import dev.switchboard.openchannels.session.Rating;
import dev.switchboard.openchannels.session.Session;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The sessions that somebody may read, open and closed.
final class SessionListMethods {
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 200;
  private static final int LONGEST_TEXT = 200;

  private final Database database;
  private final Function<PortalId, Map<String, String>> channels;
  private final ZoneId zone;

  /// @param channels names of the channels of a portal, by code
  /// @param zone of those who name none
  SessionListMethods(
      Database database, Function<PortalId, Map<String, String>> channels, ZoneId zone) {
    this.database = database;
    this.channels = channels;
    this.zone = zone;
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.session.list")
            .scope("imopenlines")
            .param(Param.id("LINE_ID"))
            .param(Param.id("OPERATOR_ID"))
            .param(Param.text("CHANNEL"))
            .param(Param.text("STATE").oneOf("open", "agent", "waiting", "work", "closed", "spam"))
            .param(Param.text("VOTE").oneOf("like", "dislike", "none"))
            .param(Param.flag("MARKED"))
            .param(Param.text("FROM"))
            .param(Param.text("TO"))
            .param(Param.text("ZONE"))
            .param(Param.text("TEXT"))
            .param(Param.id("LIMIT"))
            .param(Param.text("AFTER"))
            .handledBy(this::list));
  }

  private Map<String, @Nullable Object> list(Caller caller, Params params) {
    SessionQuery query = query(params);
    List<Entry> found =
        database.read(sql -> SqlSessionList.page(sql, caller.portal(), caller.user(), query));
    List<Entry> page = found.subList(0, Math.min(found.size(), query.limit()));
    Map<String, String> titles = page.isEmpty() ? Map.of() : channels.apply(caller.portal());
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("sessions", page.stream().map(entry -> json(entry, titles)).toList());
    json.put("after", found.size() > page.size() ? place(page.getLast()).token() : null);
    return json;
  }

  private static Place place(Entry entry) {
    return new Place(entry.session().createdAt().toEpochMilli(), entry.session().id());
  }

  private SessionQuery query(Params params) {
    ZoneId his = ReportMethods.zone(params, zone);
    return new SessionQuery(
        params.integer("LINE_ID"),
        params.integer("OPERATOR_ID"),
        text(params, "CHANNEL"),
        word(params, "STATE").map(State::valueOf),
        word(params, "VOTE").map(Opinion::valueOf),
        text(params, "MARKED").map(_ -> params.flag("MARKED", false)),
        span(params, his),
        text(params, "TEXT"),
        text(params, "AFTER").map(SessionListMethods::place),
        limit(params));
  }

  private static Optional<String> word(Params params, String name) {
    return text(params, name).map(text -> text.toUpperCase(Locale.ROOT));
  }

  private static Optional<String> text(Params params, String name) {
    Optional<String> text = params.text(name).map(String::strip).filter(said -> !said.isEmpty());
    if (text.filter(said -> said.length() > LONGEST_TEXT).isPresent()) {
      throw RestError.argument(
          "Argument '" + name + "' must have at most " + LONGEST_TEXT + " characters");
    }
    return text;
  }

  private static Span span(Params params, ZoneId zone) {
    return new Span(
        text(params, "FROM").map(_ -> start(params, "FROM", 0, zone)),
        text(params, "TO").map(_ -> start(params, "TO", 1, zone)));
  }

  private static Instant start(Params params, String name, long later, ZoneId zone) {
    return ReportMethods.day(params, name).plusDays(later).atStartOfDay(zone).toInstant();
  }

  private static Place place(String token) {
    return Place.read(token)
        .orElseThrow(() ->
            RestError.argument(
                "Argument 'AFTER' must be the 'after' of an answer to the same list"));
  }

  private static int limit(Params params) {
    long limit = params.integer("LIMIT").orElse((long) PAGE);
    if (limit > LARGEST_PAGE) {
      throw RestError.argument(
          "Argument 'LIMIT' must be from 1 to " + LARGEST_PAGE + ", came: " + limit);
    }
    return (int) limit;
  }

  private static Map<String, @Nullable Object> json(Entry entry, Map<String, String> titles) {
    Session session = entry.session();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", session.id());
    json.put("chat", session.chat().value());
    json.put("title", title(entry));
    json.put(
        "channel",
        Map.of(
            "connector",
            entry.connector(),
            "name",
            titles.getOrDefault(entry.connector(), entry.connector())));
    json.put("line", Map.of("id", session.line().value(), "name", entry.line()));
    json.put("state", state(session.stage()));
    json.put(
        "holder",
        session
            .holder()
            .map(user -> Map.of("id", user.value(), "name", entry.holder()))
            .orElse(null));
    moments(json, session);
    Rating.Vote vote = session.course().rating().vote();
    json.put("vote", vote == Rating.Vote.NONE ? null : vote.name().toLowerCase(Locale.ROOT));
    Session.HeadVote head = session.head();
    json.put("mark", head == null || head.rating() == 0 ? null : head.rating());
    json.put("comment", head == null ? null : head.comment());
    return json;
  }

  /// The name of the line stands beside it and need not be told twice.
  private static String title(Entry entry) {
    String suffix = " - " + entry.line();
    return entry.title().endsWith(suffix)
        ? entry.title().substring(0, entry.title().length() - suffix.length())
        : entry.title();
  }

  private static void moments(Map<String, @Nullable Object> json, Session session) {
    Course course = session.course();
    json.put("created_at", session.createdAt().toEpochMilli());
    json.put("closed_at", session.isOpen() ? null : session.stage().since().toEpochMilli());
    boolean answered = Course.has(course.answered()) && course.answered().isAfter(course.asked());
    json.put(
        "first_answer",
        answered ? Duration.between(course.asked(), course.answered()).toMillis() : null);
  }

  private static String state(Session.Stage stage) {
    return switch (stage) {
      case Session.Stage.WithAgent _ -> "agent";
      case Session.Stage.Queued _ -> "waiting";
      case Session.Stage.Answered _ -> "work";
      case Session.Stage.Closed closed -> closed.spam() ? "spam" : "closed";
    };
  }
}
