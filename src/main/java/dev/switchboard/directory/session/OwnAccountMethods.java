package dev.switchboard.directory.session;

import dev.switchboard.platform.lane.Lanes;
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

/// What people do with their own account: another password, and where they are logged in.
public final class OwnAccountMethods {
  private static final String SCOPE = "staff";

  private final Database database;
  private final Lanes lanes;
  private final Logins logins;
  private final InstantSource clock;

  public OwnAccountMethods(Database database, Lanes lanes, Logins logins, InstantSource clock) {
    this.database = database;
    this.lanes = lanes;
    this.logins = logins;
    this.clock = clock;
  }

  public List<Method> methods() {
    return List.of(
        Method.named("switchboard.me.password")
            .scope(SCOPE)
            .param(Param.text("OLD").requiredArgument())
            .param(Param.text("PASSWORD").requiredArgument())
            .handledBy(this::password),
        Method.named("switchboard.me.sessions")
            .scope(SCOPE)
            .handledBy((caller, _) -> sessions(caller)),
        Method.named("switchboard.me.logout")
            .scope(SCOPE)
            .param(Param.text("SESSION").requiredArgument())
            .param(Param.flag("OTHERS"))
            .handledBy(this::logOut));
  }

  private boolean password(Caller caller, Params params) {
    String chosen = params.text("PASSWORD").orElse("");
    if (!Logins.mayBePassword(chosen)) {
      throw RestError.argument(
          "Argument 'PASSWORD' must have "
              + Logins.SHORTEST
              + " to "
              + Logins.LONGEST
              + " characters");
    }
    demandRight(logins.change(caller.user(), params.text("OLD").orElse(""), chosen));
    return true;
  }

  static void demandRight(Logins.OwnPassword shown) {
    switch (shown) {
      case RIGHT -> {}
      case WRONG -> throw RestError.badRequest("WRONG_PASSWORD", "This is not your password");
      case BLOCKED -> throw tooManyTries();
      case BUSY -> throw new RestError(503, "OVERLOAD_LIMIT", "Please try again.");
    }
  }

  static RestError tooManyTries() {
    return new RestError(429, "TOO_MANY_TRIES", "Please wait a quarter of an hour");
  }

  private List<Map<String, Object>> sessions(Caller caller) {
    return SqlSessions.all(database, caller.portal(), caller.user(), clock.instant()).stream()
        .map(OwnAccountMethods::card)
        .toList();
  }

  private static Map<String, Object> card(Session session) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("session", session.name());
    card.put("created_at", session.createdAt().toEpochMilli());
    card.put("expires_at", session.expiresAt().toEpochMilli());
    card.put("browser", session.device().browser());
    card.put("system", session.device().system());
    return card;
  }

  private int logOut(Caller caller, Params params) {
    String name = params.text("SESSION").orElse("");
    return lanes.call(
        caller.portal(), new EndOwnSessions(caller.user(), name, params.flag("OTHERS", false)));
  }
}
