package dev.switchboard.app;

import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.factor.ResetFactor;
import dev.switchboard.directory.session.AddLoginLink;
import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.User;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `admin user …`
record AdminPeople(Config config, Lanes lanes, DirectoryModule directory) {
  private static final Duration LINK_LIFE = Duration.ofDays(1);

  List<Map<String, Object>> list() {
    Set<UserId> secured = directory.users().withSecondFactor(PortalId.FIRST);
    return directory.users().employees(PortalId.FIRST).stream()
        .map(user -> row(user, secured.contains(user.id())))
        .toList();
  }

  private static Map<String, Object> row(User user, boolean secondFactor) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", user.id().value());
    row.put("login", Optional.ofNullable(user.login()).orElse(""));
    row.put("name", (user.profile().name() + " " + user.profile().lastName()).strip());
    row.put("role", name(user.role()));
    row.put("active", user.active());
    row.put("second_factor", secondFactor);
    return row;
  }

  List<Map<String, Object>> add(AdminWords words) {
    Login login = login(words);
    String name = words.options().getOrDefault("name", "");
    if (name.isBlank()) {
      throw new IllegalArgumentException("'admin user add' needs --name.");
    }
    Role role = words.options().containsKey("role") ? role(words) : Role.OPERATOR;
    AddUser.Outcome outcome =
        lanes.call(
            PortalId.FIRST, new AddUser(login, Profile.named(name, ""), role, List.of(), null));
    return switch (outcome) {
      case AddUser.Outcome.Added(UserId id) -> link(id);
      case AddUser.Outcome.LoginTaken _ ->
          throw new IllegalStateException("somebody has the login " + login + " already.");
      case AddUser.Outcome.NoSuchDepartment _ ->
          throw new IllegalStateException("there is no such department.");
    };
  }

  List<Map<String, Object>> promote(AdminWords words) {
    return change(words, new ChangeUser.Change.Promote(role(words)));
  }

  List<Map<String, Object>> dismiss(AdminWords words) {
    return change(words, new ChangeUser.Change.Dismiss());
  }

  List<Map<String, Object>> takeBack(AdminWords words) {
    return change(words, new ChangeUser.Change.TakeBack());
  }

  /// For whoever has lost the app and the recovery codes.
  List<Map<String, Object>> resetFactor(AdminWords words) {
    User user = find(words);
    if (!lanes.call(PortalId.FIRST, new ResetFactor(user.id()))) {
      throw new IllegalStateException(user.login() + " has no second factor.");
    }
    return List.of(row(words));
  }

  private Map<String, Object> row(AdminWords words) {
    User user = find(words);
    return row(user, directory.users().withSecondFactor(PortalId.FIRST).contains(user.id()));
  }

  private List<Map<String, Object>> change(AdminWords words, ChangeUser.Change change) {
    User user = find(words);
    lanes.call(PortalId.FIRST, new ChangeUser(user.id(), change));
    return List.of(row(words));
  }

  /// For whoever is new, or has forgotten the password.
  List<Map<String, Object>> link(AdminWords words) {
    return link(find(words).id());
  }

  private List<Map<String, Object>> link(UserId user) {
    Secret token = directory.secrets().next();
    lanes.call(PortalId.FIRST, new AddLoginLink(user, token.hash(), LINK_LIFE));
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", user.value());
    row.put("link", config.base() + "/login/?token=" + token.value());
    return List.of(row);
  }

  private User find(AdminWords words) {
    Login login = login(words);
    return directory
        .users()
        .find(PortalId.FIRST, login)
        .orElseThrow(() -> new IllegalStateException("nobody has the login " + login + "."));
  }

  private static Login login(AdminWords words) {
    String text = words.about("a login, which is an e-mail address");
    return Login.parse(text)
        .orElseThrow(
            () -> new IllegalArgumentException("A login is an e-mail address, not " + text + "."));
  }

  private static Role role(AdminWords words) {
    String text = words.options().getOrDefault("role", "");
    return Arrays.stream(Role.values())
        .filter(role -> name(role).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("--role must be one of " + names() + "."));
  }

  private static String names() {
    return Arrays.stream(Role.values()).map(AdminPeople::name).collect(Collectors.joining(", "));
  }

  private static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
