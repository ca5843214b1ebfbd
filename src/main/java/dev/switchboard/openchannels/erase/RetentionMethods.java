package dev.switchboard.openchannels.erase;

import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.operations.Administrators;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How long things are kept, for administrators. Days are whole; 0 keeps for ever.
final class RetentionMethods {
  private static final String MESSAGES = "MESSAGE_DAYS";
  private static final String FILES = "FILE_DAYS";

  private final Database database;
  private final Lanes lanes;
  private final InstantSource clock;

  RetentionMethods(Database database, Lanes lanes, InstantSource clock) {
    this.database = database;
    this.lanes = lanes;
    this.clock = clock;
  }

  List<Method> methods() {
    return List.of(
        Administrators.method(Method.named("switchboard.retention.get")).handledBy(this::get),
        Administrators.method(Method.named("switchboard.retention.preview"))
            .param(Param.integer(MESSAGES))
            .param(Param.integer(FILES))
            .handledBy(this::preview),
        Administrators.method(Method.named("switchboard.retention.set"))
            .param(Param.integer(MESSAGES))
            .param(Param.integer(FILES))
            .handledBy(this::set));
  }

  private Map<String, Object> get(Caller caller, Params params) {
    return row(SqlRetention.read(database, caller.portal()));
  }

  private static Map<String, Object> row(Retention retention) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("message_days", retention.messageDays());
    row.put("file_days", retention.fileDays());
    row.put("changed_by", retention.by().value());
    row.put("changed_at", retention.changedAt() == null ? 0 : retention.changedAt().toEpochMilli());
    return row;
  }

  /// What would go if things were kept so long from now on.
  private Map<String, Object> preview(Caller caller, Params params) {
    Retention known = SqlRetention.read(database, caller.portal());
    Retention asked =
        new Retention(
            days(params, MESSAGES).orElse(known.messageDays()),
            days(params, FILES).orElse(known.fileDays()),
            caller.user(),
            clock.instant());
    SqlOld.Amount due = new SqlOld(database).count(caller.portal(), asked.over(clock.instant()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("dialogs", due.dialogs());
    answer.put("messages", due.messages());
    answer.put("files", due.files());
    return answer;
  }

  private Map<String, Object> set(Caller caller, Params params) {
    ChangeRetention command =
        new ChangeRetention(days(params, MESSAGES), days(params, FILES), caller.user());
    return row(lanes.call(caller.portal(), command));
  }

  private static Optional<Long> days(Params params, String name) {
    Optional<Long> days = params.integer(name);
    if (days.filter(sent -> sent < 0 || sent > Retention.LONGEST).isPresent()) {
      throw RestError.argument(
          "Argument '" + name + "' must be 0 (for ever) to " + Retention.LONGEST + " days");
    }
    return days;
  }
}
