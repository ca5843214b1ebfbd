package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// The methods by which administrators add and change employees.
///
/// A new employee is an operator. Nobody is written to: a link for the first login is made by
/// whoever runs the server.
public final class StaffMethods {
  private static final int LONGEST = 255;
  private static final RestError DENIED = RestError.badRequest("ERROR_CORE", "access_denied");
  private static final RestError LAST =
      RestError.badRequest("ERROR_CORE", "The last administrator cannot be dismissed");
  private static final RestError WRONG_EMAIL = RestError.argument("wrong_email");
  private static final RestError TAKEN =
      RestError.argument("A user with this email already exists");
  private static final RestError NO_DEPARTMENT =
      RestError.argument("UF_DEPARTMENT must hold IDs of departments");

  /// What can be said of a person.
  private static final Map<String, BiFunction<Profile, String, Profile>> FIELDS =
      Map.of(
          "NAME", Profile::withName,
          "LAST_NAME", Profile::withLastName,
          "SECOND_NAME", Profile::withSecondName,
          "PERSONAL_GENDER", Profile::withGender,
          "PERSONAL_WWW", Profile::withWebsite,
          "PERSONAL_MOBILE", Profile::withPhone,
          "WORK_POSITION", Profile::withWorkPosition,
          "TIME_ZONE", Profile::withTimeZone);

  private final Lanes lanes;

  public StaffMethods(Lanes lanes) {
    this.lanes = lanes;
  }

  public List<Method> methods() {
    return List.of(
        person("user.add").handledBy(this::add),
        person("user.update")
            .param(Param.any("ID"))
            .param(Param.any("ACTIVE"))
            .handledBy(this::update));
  }

  private static Method.Builder person(String name) {
    Method.Builder method =
        Method.named(name)
            .scope("user")
            .access(new Access.Administrator(DENIED))
            .param(Param.any("EMAIL"));
    FIELDS.keySet().stream().sorted().forEach(field -> method.param(Param.text(field)));
    return method.param(Param.any("UF_DEPARTMENT"));
  }

  /// Source: contract/methods/user/user.add.json.
  private long add(Caller caller, Params params) {
    Login login = params.text("EMAIL").flatMap(Login::parse).orElseThrow(() -> WRONG_EMAIL);
    AddUser command =
        new AddUser(
            login,
            profile(params).apply(Profile.EMPTY.withEmail(login.value())),
            Role.OPERATOR,
            departments(params).orElse(List.of()),
            null);
    return switch (lanes.call(caller.portal(), command)) {
      case AddUser.Outcome.Added added -> added.user().value();
      case AddUser.Outcome.LoginTaken _ -> throw TAKEN;
      case AddUser.Outcome.NoSuchDepartment _ -> throw NO_DEPARTMENT;
    };
  }

  /// Source: contract/methods/user/user.update.json.
  private boolean update(Caller caller, Params params) {
    long id = params.integer("ID").filter(number -> number > 0).orElseThrow(() -> DENIED);
    Optional<Boolean> active = params.value("ACTIVE").map(Params::isOn);
    if (id == caller.user().value() && active.filter(on -> !on).isPresent()) {
      throw RestError.badRequest("ERROR_CORE", "Nobody can dismiss himself");
    }
    Optional<Login> login =
        params.text("EMAIL").map(text -> Login.parse(text).orElseThrow(() -> WRONG_EMAIL));
    UnaryOperator<Profile> named = profile(params);
    UnaryOperator<Profile> change =
        before -> named.apply(login.map(to -> before.withEmail(to.value())).orElse(before));
    UpdateUser command = new UpdateUser(new UserId(id), change, login, active, departments(params));
    return switch (lanes.call(caller.portal(), command)) {
      case UPDATED -> true;
      case NO_SUCH_USER -> throw DENIED;
      case LOGIN_TAKEN -> throw TAKEN;
      case NO_SUCH_DEPARTMENT -> throw NO_DEPARTMENT;
      case LAST_ADMINISTRATOR -> throw LAST;
    };
  }

  private static UnaryOperator<Profile> profile(Params params) {
    UnaryOperator<Profile> change = UnaryOperator.identity();
    for (Map.Entry<String, BiFunction<Profile, String, Profile>> field : FIELDS.entrySet()) {
      Optional<String> text = params.text(field.getKey()).map(String::strip);
      if (text.filter(said -> said.length() > LONGEST).isPresent()) {
        throw RestError.argument(field.getKey() + " must have at most " + LONGEST + " characters");
      }
      UnaryOperator<Profile> before = change;
      change =
          text.<UnaryOperator<Profile>>map(
                  said -> profile -> field.getValue().apply(before.apply(profile), said))
              .orElse(before);
    }
    return change;
  }

  private static Optional<List<Long>> departments(Params params) {
    return params
        .value("UF_DEPARTMENT")
        .filter(sent -> !(sent.isString() && sent.asString().isBlank()))
        .map(sent -> sent.isContainer() ? List.copyOf(sent.values()) : List.of(sent))
        .map(ids -> ids.stream().map(StaffMethods::department).distinct().toList());
  }

  private static long department(JsonNode sent) {
    return Params.number(sent).filter(id -> id > 0).orElseThrow(() -> NO_DEPARTMENT);
  }
}
