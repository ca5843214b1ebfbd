package dev.switchboard.openchannels.line;

import dev.switchboard.directory.user.Right;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The REST methods about lines.
final class LineMethods {
  private static final String SCOPE = "imopenlines";

  private static final Access WHO_CHANGES_IT =
      new Access.OnLine(
          Right.LINES_MODIFY.name(),
          "CONFIG_ID",
          RestError.forbidden("CONFIG_WRONG_USER_PERMISSION", "Permission denied"));

  private final Database database;
  private final Lanes lanes;
  private final LineRights rights;
  private final LinePeople people;
  private final Supplier<String> serverAddress;

  LineMethods(
      Database database,
      Lanes lanes,
      LineRights rights,
      LinePeople people,
      Supplier<String> serverAddress) {
    this.database = database;
    this.lanes = lanes;
    this.rights = rights;
    this.people = people;
    this.serverAddress = serverAddress;
  }

  List<Method> methods() {
    return List.of(
        Method.named("imopenlines.config.add")
            .scope(SCOPE)
            .param(Param.object("PARAMS"))
            .handledBy(this::add),
        Method.named("imopenlines.config.update")
            .scope(SCOPE)
            .param(configId())
            .access(WHO_CHANGES_IT)
            .param(Param.object("PARAMS"))
            .handledBy(this::update),
        Method.named("imopenlines.config.delete")
            .scope(SCOPE)
            .param(configId())
            .access(WHO_CHANGES_IT)
            .handledBy(this::delete),
        Method.named("imopenlines.config.get")
            .scope(SCOPE)
            .param(configId())
            .param(Param.flag("WITH_QUEUE"))
            .param(Param.flag("SHOW_OFFLINE"))
            .handledBy(this::get),
        Method.named("imopenlines.config.list.get")
            .scope(SCOPE)
            .param(group("PARAMS"))
            .param(group("OPTIONS"))
            .handledBy(this::list),
        Method.named("imopenlines.config.path.get").scope(SCOPE).handledBy((_, _) -> path()),
        Method.named("imopenlines.revision.get").scope(SCOPE).handledBy((_, _) -> revision()));
  }

  private static Param configId() {
    return Param.id("CONFIG_ID").required("CONFIG_ID_EMPTY", "Config ID can't be empty");
  }

  private static Param group(String name) {
    return Param.object(name).wrong("INVALID_FORMAT", "A wrong format for " + name + " is passed");
  }

  private Object add(Caller caller, Params params) {
    LineChanges changes = LineInput.read(params.object("PARAMS"));
    return lanes.call(caller.portal(), new AddLine(changes, caller.user())).id().value();
  }

  private Object update(Caller caller, Params params) {
    LineId line = new LineId(params.id("CONFIG_ID"));
    LineChanges changes = LineInput.read(params.object("PARAMS"));
    return switch (lanes.call(caller.portal(), new ChangeLine(line, changes, caller.user()))) {
      case ChangeLine.Outcome.Changed _ -> true;
      case ChangeLine.Outcome.NoSuchLine _ -> false;
    };
  }

  private Object delete(Caller caller, Params params) {
    LineId line = new LineId(params.id("CONFIG_ID"));
    return switch (lanes.call(caller.portal(), new DeleteLine(line, caller.user()))) {
      case DeleteLine.Outcome.Deleted _ -> true;
      case DeleteLine.Outcome.NoSuchLine _ -> false;
    };
  }

  private Object get(Caller caller, Params params) {
    LineId line = new LineId(params.id("CONFIG_ID"));
    return SqlLines.read(database, caller.portal(), line)
        .<Object>map(found -> card(caller, params, found))
        .orElse(false);
  }

  private Map<String, @Nullable Object> card(Caller caller, Params params, Line line) {
    Map<String, @Nullable Object> card = LineCard.of(line);
    if (params.flag("WITH_QUEUE", true)) {
      Staff staff = new Staff(caller.portal(), people);
      card.putAll(QueueCard.asTexts(staff, line, params.flag("SHOW_OFFLINE", true)));
    }
    return card;
  }

  private Object list(Caller caller, Params params) {
    LineQuery query = LineQueryInput.read(params.object("PARAMS"), params.object("OPTIONS"));
    return new LineLists(database, rights, people).answer(caller, query);
  }

  /// Source: contract/methods/imopenlines/imopenlines.config.path.get.json
  private Map<String, String> path() {
    Map<String, String> path = new LinkedHashMap<>();
    path.put("SERVER_ADDRESS", serverAddress.get());
    path.put("PUBLIC_PATH", "/contact_center/");
    return path;
  }

  /// Source: contract/methods/imopenlines/imopenlines.revision.get.json
  private static Map<String, Integer> revision() {
    Map<String, Integer> revision = new LinkedHashMap<>();
    revision.put("rest", 2);
    revision.put("web", 1);
    revision.put("mobile", 1);
    return revision;
  }
}
