package dev.switchboard.openchannels.connector;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Right;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// How applications register channels and connect them to lines.
final class ConnectorMethods {
  private static final int LARGEST_DATA = 64 << 10;

  private static final RestError DENIED =
      RestError.badRequest("ACCESS_DENIED", "You don't have access to this action");

  private final Lanes lanes;
  private final Database database;
  private final Directory directory;
  private final Map<String, BuiltIn> builtIn;
  private final ConnectorCalls calls;

  /// @param builtIn the channels that the server has of its own
  ConnectorMethods(
      Lanes lanes,
      Database database,
      Directory directory,
      List<BuiltIn> builtIn,
      ConnectorCalls calls) {
    this.lanes = lanes;
    this.database = database;
    this.directory = directory;
    this.builtIn = new LinkedHashMap<>();
    builtIn.forEach(channel -> this.builtIn.put(channel.code(), channel));
    this.calls = calls;
  }

  List<Method> methods() {
    return List.of(
        calls.method("imconnector.register").handledBy(this::register),
        calls.method("imconnector.unregister").handledBy(this::unregister),
        calls
            .onLine("imconnector.activate")
            .param(Param.any("ACTIVE").requiredArgument())
            .handledBy(this::activate),
        calls
            .onLine("imconnector.connector.data.set")
            .param(Param.object("DATA").requiredArgument())
            .handledBy(this::setData),
        calls
            .method("imconnector.status")
            .param(Param.text("CONNECTOR").requiredArgument())
            .param(Param.integer("LINE"))
            .handledBy(this::status),
        calls
            .method("imconnector.list")
            .access(new Access.EntitledSomewhere(Right.CONNECTORS_MODIFY.name(), DENIED))
            .handledBy((caller, _) -> list(caller)));
  }

  private Map<String, Object> register(Caller caller, Params params) {
    RegistrationForm form = new RegistrationForm(params);
    Optional<Map<String, Object>> objection = form.objection();
    if (objection.isPresent()) {
      return objection.get();
    }
    boolean registered =
        !builtIn.containsKey(form.code())
            && lanes.call(caller.portal(), form.command(ConnectorCalls.application(caller)));
    return registered
        ? InResult.DONE
        : InResult.refused("APPLICATION_REGISTRATION_ERROR", "Application registration error");
  }

  private Map<String, Object> unregister(Caller caller, Params params) {
    String code = params.text("ID").orElse("").strip().toLowerCase(Locale.ROOT);
    boolean removed =
        lanes.call(
            caller.portal(), new UnregisterConnector(code, ConnectorCalls.application(caller)));
    return removed
        ? InResult.DONE
        : InResult.refused(
            "APPLICATION_UNREGISTRATION_ERROR", "Error unregistering the application");
  }

  private boolean activate(Caller caller, Params params) {
    boolean on = params.value("ACTIVE").filter(ConnectorMethods::isOn).isPresent();
    BuiltIn own = builtIn.get(ConnectorCalls.connector(params));
    if (own != null) {
      demandRight(caller, ConnectorCalls.line(params));
      return own.activate(caller, ConnectorCalls.line(params), on);
    }
    return lanes.call(
        caller.portal(),
        new ActivateConnector(
            ConnectorCalls.connector(params),
            ConnectorCalls.application(caller),
            ConnectorCalls.line(params),
            on,
            caller.user()));
  }

  /// Everything is on, but nothing, 0, N and false.
  private static boolean isOn(JsonNode active) {
    return switch (active.asString("on").strip().toUpperCase(Locale.ROOT)) {
      case "", "0", "N", "FALSE" -> false;
      default -> true;
    };
  }

  private boolean setData(Caller caller, Params params) {
    JsonNode data =
        params
            .value("DATA")
            .filter(sent -> !sent.isEmpty())
            .orElseThrow(() -> ConnectorCalls.argument("DATA"));
    String json = Json.write(data);
    if (json.length() > LARGEST_DATA) {
      throw RestError.argument("Argument 'DATA' must be at most " + LARGEST_DATA + " characters");
    }
    return lanes.call(
        caller.portal(),
        new SetConnectorData(
            ConnectorCalls.connector(params),
            ConnectorCalls.application(caller),
            ConnectorCalls.line(params),
            json));
  }

  private Map<String, Object> status(Caller caller, Params params) {
    String code = ConnectorCalls.connector(params);
    long line = params.integer("LINE").orElse(0L);
    BuiltIn.Status known = known(caller, code, line);
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("LINE", line);
    status.put("CONNECTOR", code);
    status.put("ERROR", false);
    status.put("CONFIGURED", known.configured());
    status.put("STATUS", known.configured() && known.active());
    return status;
  }

  private BuiltIn.Status known(Caller caller, String code, long line) {
    BuiltIn own = builtIn.get(code);
    if (own != null) {
      return line > 0 ? own.status(caller.portal(), new LineId(line)) : BuiltIn.Status.NONE;
    }
    return SqlConnectors.find(database, caller.portal(), code)
        .filter(found -> found.application() == ConnectorCalls.application(caller))
        .flatMap(_ -> SqlConnectors.line(database, caller.portal(), code, line))
        .map(found -> new BuiltIn.Status(found.isConfigured(), found.active()))
        .orElse(BuiltIn.Status.NONE);
  }

  private Map<String, String> list(Caller caller) {
    return titles(caller.portal());
  }

  Map<String, String> titles(PortalId portal) {
    Map<String, String> titles = new LinkedHashMap<>();
    builtIn.forEach((code, channel) -> titles.put(code, channel.title()));
    SqlConnectors.all(database, portal)
        .forEach(connector -> titles.put(connector.code(), connector.name()));
    return titles;
  }

  private void demandRight(Caller caller, LineId line) {
    if (!directory
        .rights(caller.portal())
        .may(caller.user(), Right.CONNECTORS_MODIFY, line.value())) {
      throw DENIED;
    }
  }
}
