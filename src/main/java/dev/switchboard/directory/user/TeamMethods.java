package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Page;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The employees as administrators see them, with what `user.get` has no field for: the role, and
/// whether somebody can log in.
///
/// The scope `staff` is one of our own. It opens more than `user`: a webhook that may keep the
/// people up to date cannot make itself an administrator.
public final class TeamMethods {
  private static final String SCOPE = "staff";
  private static final int LONGEST_SEARCH = 255;
  private static final RestError DENIED =
      RestError.forbidden("ACCESS_DENIED", "Only administrators see and change who may do what");

  private final Directory directory;
  private final Lanes lanes;

  public TeamMethods(Directory directory, Lanes lanes) {
    this.directory = directory;
    this.lanes = lanes;
  }

  public List<Method> methods() {
    return List.of(
        Method.named("switchboard.staff.list")
            .scope(SCOPE)
            .param(Param.text("FIND"))
            .param(Param.flag("DISMISSED"))
            .param(Param.text("ROLE"))
            .param(Param.integer("START"))
            .paged()
            .handledBy(this::list),
        Method.named("switchboard.staff.role")
            .scope(SCOPE)
            .param(Param.id("ID").requiredArgument())
            .param(
                Param.text("ROLE")
                    .oneOf("administrator", "supervisor", "operator", "none")
                    .requiredArgument())
            .handledBy(this::role));
  }

  private Page list(Caller caller, Params params) {
    demandAdministrator(caller);
    String find = params.text("FIND").orElse("").strip().toLowerCase(Locale.ROOT);
    if (find.length() > LONGEST_SEARCH) {
      throw RestError.argument(
          "Argument 'FIND' must have at most " + LONGEST_SEARCH + " characters");
    }
    boolean dismissed = params.flag("DISMISSED", false);
    String role = params.text("ROLE").orElse("").strip().toLowerCase(Locale.ROOT);
    List<User> found =
        directory.employees(caller.portal()).stream()
            .filter(user -> user.active() != dismissed && matches(user, find) && has(user, role))
            .toList();
    long start = Math.max(0, params.integer("START").orElse(0L));
    List<User> page = found.stream().skip(start).limit(Page.SIZE).toList();
    return Page.of(cards(caller.portal(), page), start, found.size());
  }

  private static boolean matches(User user, String find) {
    Profile profile = user.profile();
    String all = profile.fullName() + " " + profile.email() + " " + profile.workPosition();
    return all.toLowerCase(Locale.ROOT).contains(find);
  }

  /// @param role a built-in one, the ID of an own one, or empty for any
  private static boolean has(User user, String role) {
    return role.isEmpty() || role.equals(role(user));
  }

  /// As `switchboard.role.assign` takes it.
  private static String role(User user) {
    return user.role() == Role.OWN
        ? Long.toString(user.ownRole())
        : user.role().name().toLowerCase(Locale.ROOT);
  }

  private List<Map<String, @Nullable Object>> cards(PortalId portal, List<User> page) {
    Map<UserId, List<Long>> departments = directory.departments(portal);
    Set<UserId> known = directory.withPassword(portal);
    Set<UserId> secured = directory.withSecondFactor(portal);
    return page.stream()
        .map(user -> {
          Map<String, @Nullable Object> card = card(user);
          card.put("departments", departments.getOrDefault(user.id(), List.of()));
          card.put("password", known.contains(user.id()));
          card.put("second_factor", secured.contains(user.id()));
          return card;
        })
        .toList();
  }

  private static Map<String, @Nullable Object> card(User user) {
    Map<String, @Nullable Object> card = new LinkedHashMap<>();
    card.put("id", user.id().value());
    card.put("name", user.profile().name());
    card.put("last_name", user.profile().lastName());
    card.put("email", user.profile().email());
    card.put("position", user.profile().workPosition());
    card.put("role", user.role().name().toLowerCase(Locale.ROOT));
    card.put("own_role", user.ownRole());
    card.put("active", user.active());
    Instant last = user.times().lastLogin();
    card.put("last_login", last == null ? null : last.toEpochMilli());
    return card;
  }

  /// Nobody changes his own role, so there is always an administrator.
  private boolean role(Caller caller, Params params) {
    demandAdministrator(caller);
    UserId user = new UserId(params.id("ID"));
    if (user.equals(caller.user())) {
      throw RestError.badRequest("OWN_ROLE", "Nobody changes his own role");
    }
    Role role = Role.valueOf(params.text("ROLE").orElseThrow().toUpperCase(Locale.ROOT));
    boolean employee =
        directory
            .find(caller.portal(), user)
            .filter(found -> found.type() == UserType.EMPLOYEE)
            .isPresent();
    if (!employee) {
      throw noSuchUser();
    }
    return switch (lanes.call(
        caller.portal(), new ChangeUser(user, new ChangeUser.Change.Promote(role)))) {
      case CHANGED -> true;
      case NO_SUCH_USER -> throw noSuchUser();
    };
  }

  private static RestError noSuchUser() {
    return RestError.badRequest("NOT_FOUND", "There is no employee with this ID");
  }

  private static void demandAdministrator(Caller caller) {
    if (!caller.administrator()) {
      throw DENIED;
    }
  }
}
