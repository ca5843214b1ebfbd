package dev.switchboard.directory.session;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.portal.PublicAddress;
import dev.switchboard.directory.user.ChangePassword;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How administrators let employees in: by a link that works once, or by a password told in person.
public final class InvitationMethods {
  private static final String SCOPE = "staff";
  private static final Duration LIFE = Duration.ofDays(3);

  private final Directory directory;
  private final Lanes lanes;
  private final Secrets secrets;
  private final Logins logins;
  private final PublicAddress address;

  public InvitationMethods(
      Directory directory, Lanes lanes, Secrets secrets, Logins logins, PublicAddress address) {
    this.directory = directory;
    this.lanes = lanes;
    this.secrets = secrets;
    this.logins = logins;
    this.address = address;
  }

  public List<Method> methods() {
    return List.of(
        Method.named("switchboard.staff.invite")
            .scope(SCOPE)
            .param(Param.id("ID").requiredArgument())
            .handledBy(this::invite),
        Method.named("switchboard.staff.password")
            .scope(SCOPE)
            .param(Param.id("ID").requiredArgument())
            .param(Param.text("PASSWORD").requiredArgument())
            .handledBy(this::password));
  }

  private Map<String, Object> invite(Caller caller, Params params) {
    UserId user = employee(caller, params);
    Secret token = secrets.next();
    Instant expires = lanes.call(caller.portal(), new AddLoginLink(user, token.hash(), LIFE));
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("url", address.base() + "/login/?token=" + token.value());
    link.put("expires_at", expires.toEpochMilli());
    return link;
  }

  private boolean password(Caller caller, Params params) {
    UserId user = employee(caller, params);
    String chosen = params.text("PASSWORD").orElse("");
    if (!Logins.mayBePassword(chosen)) {
      throw RestError.argument(
          "Argument 'PASSWORD' must have "
              + Logins.SHORTEST
              + " to "
              + Logins.LONGEST
              + " characters");
    }
    var hash =
        logins
            .hash(chosen)
            .orElseThrow(() -> new RestError(503, "OVERLOAD_LIMIT", "Please try again."));
    return switch (lanes.call(caller.portal(), new ChangePassword(user, hash))) {
      case CHANGED -> true;
      case NO_SUCH_USER -> throw noSuchUser();
    };
  }

  private UserId employee(Caller caller, Params params) {
    if (!caller.administrator()) {
      throw RestError.forbidden("ACCESS_DENIED", "Only administrators let people in");
    }
    return directory
        .find(caller.portal(), new UserId(params.id("ID")))
        .filter(user -> user.type() == UserType.EMPLOYEE && user.active())
        .map(User::id)
        .orElseThrow(InvitationMethods::noSuchUser);
  }

  private static RestError noSuchUser() {
    return RestError.badRequest("NOT_FOUND", "There is no employee with this ID who may log in");
  }
}
