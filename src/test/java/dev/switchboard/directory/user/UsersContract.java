package dev.switchboard.directory.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

interface UsersContract {
  TestStore store();

  private <O> O run(Command<O> command) {
    return store().run(command);
  }

  private Directory directory() {
    return new Directory(store().database());
  }

  private User read(UserId user) {
    return directory().find(PortalId.FIRST, user).orElseThrow();
  }

  private UserId addEmployee(String login, Role role) {
    AddUser.Outcome outcome =
        run(new AddUser(new Login(login), Profile.named("Ada", "Byron"), role, List.of(), null));
    return ((AddUser.Outcome.Added) outcome).user();
  }

  @Test
  default void everyKindOfUserComesFromOneNumberSpace() {
    UserId employee = addEmployee("ada@example.com", Role.OPERATOR);
    UserId client = run(work -> Users.in(work).addClient("Karl", "Gast"));
    UserId bot = run(work -> Users.in(work).addBot(Profile.named("Echo", "")));

    assertThat(Set.of(employee, client, bot)).hasSize(3);
    assertThat(List.of(employee.value(), client.value(), bot.value())).containsExactly(1L, 2L, 3L);
  }

  @Test
  default void aUserIsReadAsItWasWritten() {
    Profile full =
        new Profile(
            "Ада",
            "Б'айрон",
            "Д.",
            "a@b.example",
            "+49 1",
            "F",
            "Boss",
            "Europe/Riga",
            "https://example.com/a.png",
            "https://example.com");
    UserId client = run(work -> Users.in(work).addClient(full));

    User read = read(client);

    assertThat(read.profile()).isEqualTo(full);
    assertThat(read.type()).isEqualTo(UserType.CONNECTOR);
    assertThat(read.login()).isNull();
    assertThat(read.active()).isTrue();
    assertThat(read.times().registered()).isEqualTo(store().clock().instant());
    assertThat(read.times().lastLogin()).isNull();
  }

  @Test
  default void aLoginIsGivenOnceWhateverItsCase() {
    addEmployee("ada@example.com", Role.OPERATOR);

    AddUser.Outcome again =
        run(new AddUser(new Login(" ADA@Example.com "), Profile.EMPTY, Role.NONE, List.of(), null));

    assertThat(again).isEqualTo(new AddUser.Outcome.LoginTaken());
  }

  @Test
  default void theLoginIsTheEmailUnlessAnotherIsGiven() {
    assertThat(read(addEmployee("ada@example.com", Role.NONE)).profile().email())
        .isEqualTo("ada@example.com");
  }

  @Test
  default void anEmployeeIsFoundByLogin() {
    UserId ada = addEmployee("ada@example.com", Role.OPERATOR);

    assertThat(directory().find(PortalId.FIRST, new Login("ada@example.com")).map(User::id))
        .contains(ada);
    assertThat(directory().find(PortalId.FIRST, new Login("bob@example.com"))).isEmpty();
  }

  @Test
  default void departmentsMustExist() {
    AddUser.Outcome outcome =
        run(new AddUser(new Login("a@b.c"), Profile.EMPTY, Role.NONE, List.of(7L), null));

    assertThat(outcome).isEqualTo(new AddUser.Outcome.NoSuchDepartment(7));
    assertThat(run(new AddDepartment("Sales", 7L)))
        .isEqualTo(new AddDepartment.Outcome.NoSuchParent());
  }

  @Test
  default void anEmployeeBelongsToDepartments() {
    run(new AddDepartment("Company", null));
    run(new AddDepartment("Sales", 1L));
    run(new AddUser(new Login("a@b.c"), Profile.EMPTY, Role.NONE, List.of(2L, 1L), null));

    assertThat(directory().departments(PortalId.FIRST, new UserId(1))).containsExactly(1L, 2L);
    assertThat(directory().departments(PortalId.FIRST))
        .containsOnly(Map.entry(new UserId(1), List.of(1L, 2L)));
    assertThat(directory().tree(PortalId.FIRST))
        .containsExactly(
            new Department(1, "Company", null, 500, null),
            new Department(2, "Sales", 1L, 500, null));
  }

  @Test
  default void clientsAreNoEmployees() {
    UserId ada = addEmployee("ada@example.com", Role.OPERATOR);
    run(work -> Users.in(work).addClient("Karl", "Gast"));
    run(work -> Users.in(work).addBot(Profile.named("Echo", "")));

    assertThat(directory().employees(PortalId.FIRST)).extracting(User::id).containsExactly(ada);
  }

  @Test
  default void manyUsersAreFoundAtOnce() {
    UserId ada = addEmployee("ada@example.com", Role.OPERATOR);
    UserId karl = run(work -> Users.in(work).addClient("Karl", "Gast"));

    assertThat(directory().find(PortalId.FIRST, List.of(ada, karl, new UserId(99))).keySet())
        .isEqualTo(Set.of(ada, karl));
    assertThat(directory().find(PortalId.FIRST, List.of())).isEmpty();
  }

  @Test
  default void aProfileThatStaysTheSameIsNotWritten() {
    UserId karl = run(work -> Users.in(work).addClient("Karl", "Gast"));
    store().clock().advance(Duration.ofHours(1));

    run(work -> Users.in(work).updateProfile(karl, now -> now.withName("Karl")));
    assertThat(read(karl).times().changed()).isEqualTo(read(karl).times().registered());

    run(work -> Users.in(work).updateProfile(karl, now -> now.withName("Carlo")));
    assertThat(read(karl).profile().name()).isEqualTo("Carlo");
    assertThat(read(karl).times().changed()).isEqualTo(store().clock().instant());
  }

  @Test
  default void whatADatabaseCannotKeepIsTakenOut() {
    UserId karl = run(work -> Users.in(work).addClient("K\0arl", "x".repeat(254) + "\uD83D\uDE00"));

    assertThat(read(karl).profile().name()).isEqualTo("Karl");
    assertThat(read(karl).profile().lastName()).isEqualTo("x".repeat(254));
  }

  @Test
  default void rightsFollowTheRole() {
    UserId admin = addEmployee("admin@example.com", Role.ADMINISTRATOR);
    UserId operator = addEmployee("operator@example.com", Role.OPERATOR);
    UserId client = run(work -> Users.in(work).addClient("Karl", "Gast"));
    Rights rights = directory().rights(PortalId.FIRST);

    assertThat(Right.values()).allMatch(right -> rights.may(admin, right));
    assertThat(rights.may(operator, Right.LINES_MODIFY)).isFalse();
    assertThat(rights.role(client)).isEqualTo(Role.NONE);
    assertThat(rights.role(new UserId(99))).isEqualTo(Role.NONE);
    assertThat(roleInACommand(operator)).isEqualTo(Role.OPERATOR);
  }

  private Role roleInACommand(UserId user) {
    return run(work -> Rights.in(work).role(user));
  }

  @Test
  default void whoeverIsDismissedHasNoRights() {
    UserId admin = addEmployee("admin@example.com", Role.ADMINISTRATOR);

    run(new ChangeUser(admin, new ChangeUser.Change.Dismiss()));
    assertThat(roleInACommand(admin)).isEqualTo(Role.NONE);
    assertThat(directory().rights(PortalId.FIRST).role(admin)).isEqualTo(Role.NONE);

    run(new ChangeUser(admin, new ChangeUser.Change.TakeBack()));
    assertThat(directory().rights(PortalId.FIRST).role(admin)).isEqualTo(Role.ADMINISTRATOR);
  }

  @Test
  default void changingAnUnknownUserIsRefused() {
    UserId nobody = new UserId(99);

    assertThat(run(new ChangeUser(nobody, new ChangeUser.Change.Promote(Role.OPERATOR))))
        .isEqualTo(ChangeUser.Outcome.NO_SUCH_USER);
    assertThat(run(new ChangePassword(nobody, new PasswordHash("x"))))
        .isEqualTo(ChangePassword.Outcome.NO_SUCH_USER);
    boolean changed = run(work -> Users.in(work).updateProfile(nobody, now -> now));
    assertThat(changed).isFalse();
  }

  @Test
  default void activityIsWrittenAtMostOnceAMinute() {
    UserId ada = addEmployee("ada@example.com", Role.OPERATOR);
    Instant first = store().clock().instant();
    noteActivity(ada);

    store().clock().advance(Duration.ofSeconds(59));
    noteActivity(ada);
    assertThat(read(ada).times().lastActivity()).isEqualTo(first);

    store().clock().advance(Duration.ofSeconds(2));
    noteActivity(ada);
    assertThat(read(ada).times().lastActivity()).isEqualTo(first.plusSeconds(61));
  }

  private void noteActivity(UserId user) {
    run(work -> {
      Users.in(work).noteActivity(user);
      return true;
    });
  }

  @Test
  default void aPasswordHashIsNeverShown() {
    PasswordHash hash = new PasswordHash("$argon2id$secret");

    assertThat(new AddUser(new Login("a@b.c"), Profile.EMPTY, Role.NONE, List.of(), hash))
        .asString()
        .doesNotContain("argon2id");
    assertThat(new ChangePassword(new UserId(1), hash)).asString().doesNotContain("argon2id");
  }
}
