package dev.switchboard.directory.application;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What an application asks about itself, and what it keeps here.
public final class ApplicationMethods {
  private static final String CONTEXT = "Application context required";
  private static final int LONGEST_NAME = 255;
  private static final int LARGEST = 64 << 10;

  private final Lanes lanes;
  private final Database database;
  private final Applications applications;

  public ApplicationMethods(Lanes lanes, Database database) {
    this.lanes = lanes;
    this.database = database;
    this.applications = new Applications(database);
  }

  public List<Method> methods() {
    return List.of(
        Method.named("app.info").handledBy((caller, _) -> info(caller)),
        Method.named("app.option.get")
            .param(Param.text("option"))
            .handledBy((caller, params) -> get(caller, params, UserId.SYSTEM)),
        Method.named("app.option.set")
            .access(
                new Access.Administrator(
                    RestError.badRequest(
                        "AccessException", "Administrator authorization required")))
            .param(Param.any("options"))
            .handledBy(this::setOwn),
        Method.named("user.option.get")
            .param(Param.text("option"))
            .handledBy((caller, params) -> get(caller, params, caller.user())),
        Method.named("user.option.set")
            .param(Param.any("options"))
            .handledBy((caller, params) -> set(caller, params, caller.user())));
  }

  /// A local application: never for sale, so that nothing of it ends.
  ///
  /// Source: contract/methods/basic/app.info.json.
  private Map<String, @Nullable Object> info(Caller caller) {
    Application application =
        caller
            .application()
            .flatMap(id -> applications.find(caller.portal(), id))
            .orElseThrow(() -> RestError.badRequest("ACCESS_DENIED", "Access denied! " + CONTEXT));
    Map<String, @Nullable Object> info = new LinkedHashMap<>();
    info.put("ID", application.id());
    info.put("CODE", application.clientId());
    info.put("VERSION", 1);
    info.put("STATUS", "L");
    info.put("INSTALLED", true);
    info.put("PAYMENT_EXPIRED", "N");
    info.put("DAYS", null);
    info.put("LANGUAGE_ID", "en");
    info.put("LICENSE", "en_selfhosted");
    info.put("LICENSE_TYPE", "selfhosted");
    info.put("LICENSE_FAMILY", "selfhosted");
    return info;
  }

  private static long application(Caller caller) {
    return caller.application().orElseThrow(() -> RestError.badRequest("AccessException", CONTEXT));
  }

  private @Nullable Object get(Caller caller, Params params, UserId user) {
    Map<String, JsonNode> options = new LinkedHashMap<>();
    SqlOptions.of(database, caller.portal(), application(caller), user.value())
        .forEach(option -> options.put(option.name(), Json.tree(option.body())));
    String name = params.text("option").orElse("");
    return name.isEmpty() ? options : options.get(name);
  }

  private boolean setOwn(Caller caller, Params params) {
    return set(caller, params, UserId.SYSTEM);
  }

  private boolean set(Caller caller, Params params, UserId user) {
    long application = application(caller);
    Map<String, String> options = new LinkedHashMap<>();
    params
        .value("options")
        .filter(JsonNode::isObject)
        .ifPresent(sent ->
            sent.properties()
                .forEach(
                    entry -> options.put(named(entry.getKey()), Json.write(entry.getValue()))));
    if (options.isEmpty()) {
      throw RestError.badRequest("ArgumentNullException", "options is empty");
    }
    if (options.values().stream().mapToInt(String::length).sum() > LARGEST) {
      throw RestError.argument("The options must be at most " + LARGEST + " characters together");
    }
    return switch (lanes.call(
        caller.portal(), new SetOptions(application, user.value(), options))) {
      case SET -> true;
      case TOO_MANY -> throw RestError.argument("At most 500 options can be kept");
    };
  }

  private static String named(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw RestError.argument(
          "The name of an option must be 1 to " + LONGEST_NAME + " characters long");
    }
    return name;
  }
}
