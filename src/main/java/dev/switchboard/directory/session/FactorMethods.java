package dev.switchboard.directory.session;

import dev.switchboard.directory.factor.DemandFactor;
import dev.switchboard.directory.factor.LoginPolicy;
import dev.switchboard.directory.factor.ResetFactor;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How administrators look after the second factors of others.
public final class FactorMethods {
  private static final String SCOPE = "staff";
  private static final Access ONLY =
      new Access.Administrator(
          RestError.forbidden("ACCESS_DENIED", "Only administrators may do this"));

  private final Database database;
  private final Lanes lanes;

  public FactorMethods(Database database, Lanes lanes) {
    this.database = database;
    this.lanes = lanes;
  }

  public List<Method> methods() {
    return List.of(
        Method.named("switchboard.staff.factor.get")
            .scope(SCOPE)
            .access(ONLY)
            .handledBy((caller, _) -> policy(LoginPolicy.read(database, caller.portal()))),
        Method.named("switchboard.staff.factor.demand")
            .scope(SCOPE)
            .access(ONLY)
            .param(Param.flag("DEMANDED").requiredArgument())
            .handledBy(this::demand),
        Method.named("switchboard.staff.factor.reset")
            .scope(SCOPE)
            .access(ONLY)
            .param(Param.id("ID").requiredArgument())
            .handledBy(this::reset));
  }

  private static Map<String, Object> policy(LoginPolicy policy) {
    Instant changed = policy.changedAt();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("demanded", policy.secondFactor());
    row.put("changed_by", policy.by().value());
    row.put("changed_at", changed == null ? 0 : changed.toEpochMilli());
    return row;
  }

  private Map<String, Object> demand(Caller caller, Params params) {
    boolean demanded = params.flag("DEMANDED", false);
    return policy(lanes.call(caller.portal(), new DemandFactor(demanded, caller.user())));
  }

  /// Nobody does this to himself: who is logged in somewhere else would need no code.
  private boolean reset(Caller caller, Params params) {
    UserId user = new UserId(params.id("ID"));
    if (user.equals(caller.user())) {
      throw RestError.badRequest(
          "OWN_FACTOR", "Turn your own second factor off with your password and a code");
    }
    if (!lanes.call(caller.portal(), new ResetFactor(user))) {
      throw RestError.badRequest("NOT_FOUND", "Nobody with this ID has a second factor");
    }
    return true;
  }
}
