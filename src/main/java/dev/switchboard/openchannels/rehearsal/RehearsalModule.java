package dev.switchboard.openchannels.rehearsal;

import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineDraft;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineView;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The method that says what would happen on a line. Nothing is changed by it.
public final class RehearsalModule {
  private final Database database;
  private final InstantSource clock;

  public RehearsalModule(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  public List<Method> methods() {
    return List.of(
        Method.named("switchboard.line.rehearse")
            .scope("imopenlines")
            .param(Param.id("LINE_ID").requiredArgument())
            .access(
                new Access.OnLine(
                    Right.LINES_MODIFY.name(),
                    "LINE_ID",
                    RestError.forbidden("ACCESS_DENIED", "You don't have access to this line")))
            .param(Param.object("PARAMS"))
            .handledBy(this::rehearse));
  }

  /// `PARAMS` are changes that are not saved. Times are epoch milliseconds, `OPEN` minutes of a day
  /// by the line's clock.
  private Map<String, Object> rehearse(Caller caller, Params params) {
    Line saved =
        new LineView(database)
            .find(caller.portal(), new LineId(params.id("LINE_ID")))
            .orElseThrow(() -> RestError.badRequest("NOT_FOUND", "There is no line with this ID"));
    Line line = LineDraft.of(saved, params.object("PARAMS"));
    Week week = new Week(line, clock.instant().truncatedTo(ChronoUnit.MINUTES));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ACTIVE", line.active());
    answer.put("ZONE", week.zone().getId());
    answer.put("WEEK", week.days().stream().map(RehearsalModule::day).toList());
    answer.put("SCENES", scenes(caller, line, week));
    return answer;
  }

  private List<Map<String, Object>> scenes(Caller caller, Line line, Week week) {
    if (!line.active()) {
      return List.of();
    }
    Company company = Company.of(database, caller.portal(), line);
    List<Map<String, Object>> scenes = new ArrayList<>();
    for (Plot plot : Plot.values()) {
      Optional<Instant> begin = plot == Plot.AT_NIGHT ? week.closes() : week.opens();
      begin.ifPresent(at -> scenes.add(scene(new Rehearsal(plot, at).play(line, company))));
    }
    return scenes;
  }

  private static Map<String, Object> day(Week.Day day) {
    return Map.of("DATE", day.date().toString(), "OPEN", day.open());
  }

  private static Map<String, Object> scene(Scene scene) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("PLOT", scene.plot().name().toLowerCase(Locale.ROOT));
    shown.put("STEPS", scene.steps().stream().map(RehearsalModule::step).toList());
    shown.put("GOES_ON", scene.goesOn());
    return shown;
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("AT", step.at().toEpochMilli());
    shown.put("KIND", step.kind().name().toLowerCase(Locale.ROOT));
    shown.put("WHO", step.who());
    shown.put("TEXT", step.text());
    return shown;
  }
}
