package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The methods about roles, for administrators.
public final class RoleMethods {
  private static final int LONGEST_NAME = 100;
  private static final RestError DENIED =
      RestError.forbidden("ACCESS_DENIED", "Roles are for administrators");
  private static final RestError NOT_FOUND =
      RestError.badRequest("NOT_FOUND", "There is no role with this ID");

  /// Fixed, so that nobody can take from himself what he would need to repair it.
  private static final List<Role> BUILT_IN =
      List.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.OPERATOR, Role.NONE);

  private final Database database;
  private final Lanes lanes;

  public RoleMethods(Database database, Lanes lanes) {
    this.database = database;
    this.lanes = lanes;
  }

  public List<Method> methods() {
    return List.of(
        named("switchboard.role.list").handledBy((caller, _) -> list(caller)),
        named("switchboard.role.add")
            .param(Param.text("NAME").requiredArgument())
            .param(Param.object("RIGHTS"))
            .handledBy((caller, params) -> save(caller, params, 0)),
        named("switchboard.role.update")
            .param(Param.id("ID").requiredArgument())
            .param(Param.text("NAME"))
            .param(Param.object("RIGHTS"))
            .handledBy((caller, params) -> save(caller, params, params.id("ID")) > 0),
        named("switchboard.role.delete")
            .param(Param.id("ID").requiredArgument())
            .handledBy(this::delete),
        named("switchboard.role.assign")
            .param(Param.id("USER_ID").requiredArgument())
            .param(Param.text("ROLE").requiredArgument())
            .handledBy(this::assign));
  }

  private static Method.Builder named(String name) {
    return Method.named(name).scope("user").access(new Access.Administrator(DENIED));
  }

  private List<Map<String, Object>> list(Caller caller) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (Role role : BUILT_IN) {
      Map<String, Object> card = new LinkedHashMap<>();
      card.put("id", role.name());
      card.put("name", role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT));
      card.put("built_in", true);
      card.put("rights", RoleJson.of(role.grants()));
      shown.add(card);
    }
    for (OwnRole.WithGrants own : SqlRoles.list(database, caller.portal())) {
      Map<String, Object> card = new LinkedHashMap<>();
      card.put("id", Long.toString(own.role().id()));
      card.put("name", own.role().name());
      card.put("built_in", false);
      card.put("rights", RoleJson.of(own.grants()));
      card.put("users", own.users());
      shown.add(card);
    }
    return shown;
  }

  private long save(Caller caller, Params params, long id) {
    Optional<Grants> grants =
        params.has("RIGHTS")
            ? Optional.of(RoleJson.read(params.object("RIGHTS")))
            : Optional.empty();
    SaveRole command = new SaveRole(id, name(params), grants, caller.user());
    return switch (lanes.call(caller.portal(), command)) {
      case SaveRole.Outcome.Saved saved -> saved.role();
      case SaveRole.Outcome.NotAllowed _ -> throw DENIED;
      case SaveRole.Outcome.NoSuchRole _ -> throw NOT_FOUND;
      case SaveRole.Outcome.NameTaken _ ->
          throw RestError.badRequest("NAME_TAKEN", "There is another role with this NAME");
      case SaveRole.Outcome.TooMany _ ->
          throw RestError.badRequest(
              "TOO_MANY", "A portal has at most " + SaveRole.MOST + " roles of its own");
    };
  }

  private static Optional<String> name(Params params) {
    Optional<String> name = params.text("NAME").map(text -> text.replace("\0", "").strip());
    if (name.filter(text -> text.isEmpty() || text.length() > LONGEST_NAME).isPresent()) {
      throw RestError.argument("Argument 'NAME' must have 1 to " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private boolean delete(Caller caller, Params params) {
    return switch (lanes.call(caller.portal(), new DeleteRole(params.id("ID"), caller.user()))) {
      case DELETED -> true;
      case NOT_ALLOWED -> throw DENIED;
      case NO_SUCH_ROLE -> throw NOT_FOUND;
      case IN_USE ->
          throw RestError.badRequest("ROLE_IN_USE", "Give those who have this role another first");
    };
  }

  private boolean assign(Caller caller, Params params) {
    UserId user = new UserId(params.id("USER_ID"));
    return switch (lanes.call(caller.portal(), assignment(params, user, caller.user()))) {
      case ASSIGNED -> true;
      case NOT_ALLOWED -> throw DENIED;
      case NO_SUCH_ROLE -> throw NOT_FOUND;
      case NO_SUCH_USER ->
          throw RestError.badRequest("NOT_FOUND", "There is no employee with this USER_ID");
      case LAST_ADMINISTRATOR ->
          throw RestError.badRequest(
              "LAST_ADMINISTRATOR", "Make somebody else an administrator first");
    };
  }

  private static AssignRole assignment(Params params, UserId user, UserId by) {
    String wanted = params.text("ROLE").orElse("").strip();
    if (wanted.matches("[1-9][0-9]{0,17}")) {
      return new AssignRole(user, Role.OWN, Long.parseLong(wanted), by);
    }
    Role role =
        BUILT_IN.stream()
            .filter(known -> known.name().equalsIgnoreCase(wanted))
            .findFirst()
            .orElseThrow(() ->
                RestError.argument(
                    "Argument 'ROLE' must be one of " + BUILT_IN + " or the ID of a role"));
    return new AssignRole(user, role, 0, by);
  }
}
