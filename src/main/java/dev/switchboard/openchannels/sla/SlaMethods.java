package dev.switchboard.openchannels.sla;

import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.DialogView;
import dev.switchboard.openchannels.dialog.Storable;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.session.Course;
import dev.switchboard.openchannels.session.Course.Urgency;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The methods `switchboard.sla.*`.
final class SlaMethods {
  private static final String SCOPE = "imopenlines";
  private static final long LONGEST = Duration.ofDays(365).toSeconds();
  private static final int LONGEST_NAME = 255;
  private static final int WARN_PERCENT = 80;
  private static final RestError NOT_FOUND =
      RestError.badRequest("NOT_FOUND", "There is no policy with this ID");

  private static final Access WHO_CHANGES_LINES =
      new Access.Entitled(
          Right.LINES_MODIFY.name(),
          RestError.forbidden("ACCESS_DENIED", "Only who may change lines may change policies"));

  private final Database database;
  private final Lanes lanes;
  private final DialogView dialogs;

  SlaMethods(Database database, Lanes lanes) {
    this.database = database;
    this.lanes = lanes;
    this.dialogs = new DialogView(database);
  }

  List<Method> methods() {
    return List.of(
        policy("switchboard.sla.add").handledBy((caller, params) -> save(caller, params, 0)),
        policy("switchboard.sla.update")
            .param(Param.id("ID").requiredArgument())
            .handledBy((caller, params) -> save(caller, params, params.id("ID"))),
        Method.named("switchboard.sla.delete")
            .scope(SCOPE)
            .access(WHO_CHANGES_LINES)
            .param(Param.id("ID").requiredArgument())
            .handledBy(this::delete),
        Method.named("switchboard.sla.list").scope(SCOPE).handledBy((caller, _) -> list(caller)),
        Method.named("switchboard.sla.state")
            .scope(SCOPE)
            .param(Param.id("CHAT_ID").requiredArgument())
            .param(Param.id("SESSION_ID").requiredArgument())
            .handledBy(this::state));
  }

  private static Method.Builder policy(String name) {
    return Method.named(name)
        .scope(SCOPE)
        .access(WHO_CHANGES_LINES)
        .param(Param.text("NAME"))
        .param(Param.integer("LINE_ID"))
        .param(Param.text("URGENCY").oneOf("low", "normal", "high", "urgent"))
        .param(Param.integer("FIRST"))
        .param(Param.integer("NEXT"))
        .param(Param.integer("RESOLUTION"))
        .param(Param.integer("WARN_PERCENT"));
  }

  private long save(Caller caller, Params params, long id) {
    SlaPolicy policy = policy(params, id);
    return switch (lanes.call(caller.portal(), new ChangePolicy(policy, false))) {
      case ChangePolicy.Outcome.Done done -> done.id();
      case ChangePolicy.Outcome.NoSuchPolicy _ -> throw NOT_FOUND;
      case ChangePolicy.Outcome.TooMany _ ->
          throw RestError.badRequest(
              "TOO_MANY", "A portal has at most " + ChangePolicy.MOST + " policies: delete one");
    };
  }

  private static SlaPolicy policy(Params params, long id) {
    SlaPolicy.Times times =
        new SlaPolicy.Times(
            seconds(params, "FIRST"), seconds(params, "NEXT"), seconds(params, "RESOLUTION"));
    if (times.isEmpty()) {
      throw RestError.argument("One of 'FIRST', 'NEXT' and 'RESOLUTION' must be more than 0");
    }
    Optional<String> urgency = params.text("URGENCY").filter(text -> !text.isEmpty());
    return new SlaPolicy(
        id,
        name(params),
        params.integer("LINE_ID").filter(line -> line > 0).map(LineId::new),
        urgency.map(text -> Urgency.valueOf(text.toUpperCase(Locale.ROOT))),
        times,
        (int) number(params, "WARN_PERCENT", WARN_PERCENT, 1, 99),
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private static String name(Params params) {
    String name = Storable.text(params.text("NAME").orElse("SLA").strip());
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw RestError.argument("Argument 'NAME' must have 1 to " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private static Duration seconds(Params params, String name) {
    return Duration.ofSeconds(number(params, name, 0, 0, LONGEST));
  }

  private static long number(Params params, String name, long byDefault, long least, long most) {
    long number = params.integer(name).orElse(byDefault);
    if (number < least || number > most) {
      throw RestError.argument(
          "Argument '" + name + "' must be from " + least + " to " + most + ", came: " + number);
    }
    return number;
  }

  private boolean delete(Caller caller, Params params) {
    SlaPolicy named =
        new SlaPolicy(
            params.id("ID"),
            "",
            Optional.empty(),
            Optional.empty(),
            new SlaPolicy.Times(Duration.ZERO, Duration.ZERO, Duration.ZERO),
            WARN_PERCENT,
            Instant.EPOCH,
            Instant.EPOCH);
    return switch (lanes.call(caller.portal(), new ChangePolicy(named, true))) {
      case ChangePolicy.Outcome.Done _ -> true;
      case ChangePolicy.Outcome.NoSuchPolicy _, ChangePolicy.Outcome.TooMany _ -> throw NOT_FOUND;
    };
  }

  private List<Map<String, Object>> list(Caller caller) {
    return SqlSla.readPolicies(database, caller.portal()).stream().map(SlaMethods::card).toList();
  }

  private static Map<String, Object> card(SlaPolicy policy) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("id", policy.id());
    card.put("name", policy.name());
    card.put("line_id", policy.line().map(LineId::value).orElse(0L));
    card.put("urgency", policy.urgency().map(SlaMethods::lower).orElse(""));
    card.put("first", policy.times().first().toSeconds());
    card.put("next", policy.times().next().toSeconds());
    card.put("resolution", policy.times().resolution().toSeconds());
    card.put("warn_percent", policy.warnPercent());
    return card;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, @Nullable Object> state(Caller caller, Params params) {
    ChatId chat = new ChatId(params.id("CHAT_ID"));
    if (dialogs.find(caller.portal(), chat, caller.user()).isEmpty()) {
      throw RestError.badRequest("ACCESS_DENIED", "There is no such dialog, or it is not yours");
    }
    return SqlSla.read(database, caller.portal(), params.id("SESSION_ID"))
        .filter(watch -> watch.chat().equals(chat))
        .map(SlaMethods::card)
        .orElseThrow(() ->
            RestError.badRequest("NOT_FOUND", "No policy has held for this session of the chat"));
  }

  private static Map<String, @Nullable Object> card(Watch watch) {
    Map<String, @Nullable Object> card = new LinkedHashMap<>();
    Instant due = watch.standing().due();
    card.put("state", lower(watch.standing().state()));
    card.put("due", Course.has(due) ? due.toString() : null);
    card.put("missed", new TreeSet<>(watch.missed()).stream().map(SlaMethods::brief).toList());
    return card;
  }

  private static String brief(String goal) {
    return goal.substring("SLA_".length()).toLowerCase(Locale.ROOT);
  }
}
