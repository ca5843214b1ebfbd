package dev.switchboard.directory.application;

import static dev.switchboard.platform.operations.Administrators.method;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.Secrets;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How administrators register and remove applications.
///
/// The secrets of an application are told by `add` and never again. Removing it revokes its tokens.
public final class OfficeMethods {
  private static final int MOST = 100;
  private static final int LONGEST = 255;
  private static final int LONGEST_ADDRESS = 2_000;

  private final Applications applications;
  private final Lanes lanes;
  private final Secrets secrets;

  public OfficeMethods(Applications applications, Lanes lanes, Secrets secrets) {
    this.applications = applications;
    this.lanes = lanes;
    this.secrets = secrets;
  }

  public List<Method> methods() {
    return List.of(
        method(Method.named("switchboard.application.list"))
            .param(Param.id("AFTER"))
            .handledBy(this::list),
        method(Method.named("switchboard.application.add"))
            .param(Param.text("TITLE").requiredArgument())
            .param(Param.text("HANDLER").requiredArgument())
            .param(Param.text("INSTALL"))
            .param(Param.list("SCOPES").requiredArgument())
            .handledBy(this::add),
        method(Method.named("switchboard.application.remove"))
            .param(Param.id("ID").requiredArgument())
            .handledBy(this::remove));
  }

  private List<Map<String, Object>> list(Caller caller, Params params) {
    return applications.page(caller.portal(), params.integer("AFTER").orElse(0L), MOST).stream()
        .map(OfficeMethods::row)
        .toList();
  }

  private static Map<String, Object> row(Application application) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", application.id());
    row.put("title", application.card().title());
    row.put("client_id", application.clientId());
    row.put("handler", application.card().handlerUrl());
    row.put("install", application.card().installUrl());
    row.put("scopes", application.card().scopes().names());
    row.put("created", application.createdAt().toEpochMilli());
    return row;
  }

  private Map<String, Object> add(Caller caller, Params params) {
    Application.Card card =
        new Application.Card(
            bounded(params, "TITLE", LONGEST),
            bounded(params, "HANDLER", LONGEST_ADDRESS),
            bounded(params, "INSTALL", LONGEST_ADDRESS),
            Scopes.asked(params.list("SCOPES")));
    String clientId = "local." + secrets.nextName();
    Secret secret = secrets.next();
    Secret token = secrets.next();
    AddApplication command = new AddApplication(clientId, secret.hash(), card, token);
    return switch (lanes.call(caller.portal(), command)) {
      case AddApplication.Outcome.Added(long id) -> {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", id);
        told.put("client_id", clientId);
        told.put("client_secret", secret.value());
        told.put("application_token", token.value());
        yield told;
      }
      case AddApplication.Outcome.AddressUnusable _ ->
          throw RestError.badRequest(
              "ADDRESS_UNUSABLE",
              "An address must begin with http:// or https:// and name a host, without user and"
                  + " fragment.");
      case AddApplication.Outcome.ClientIdUnusable _ ->
          throw new IllegalStateException("a random name was there already");
    };
  }

  private static String bounded(Params params, String name, int most) {
    String text = params.text(name).orElse("").strip();
    if (text.length() > most) {
      throw RestError.argument("Argument '" + name + "' must have at most " + most + " characters");
    }
    return text;
  }

  private boolean remove(Caller caller, Params params) {
    return switch (lanes.call(caller.portal(), new RemoveApplication(params.id("ID")))) {
      case REMOVED -> true;
      case NO_SUCH_APPLICATION ->
          throw new RestError(404, "APPLICATION_NOT_FOUND", "There is no such application.");
    };
  }
}
