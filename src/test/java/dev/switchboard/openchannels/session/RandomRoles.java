package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.AssignRole;
import dev.switchboard.directory.user.Grants;
import dev.switchboard.directory.user.Right;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.SaveRole;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/// Own roles of a company, made, changed and given at random.
public final class RandomRoles {
  /// Runs a command in the company's portal.
  public interface Runner {
    <O> O run(Command<O> command);
  }

  private final Runner runner;
  private final Random random;
  private final UserId boss;
  private final List<Long> roles = new ArrayList<>();

  /// @param name of the roles; roles of a portal have different ones
  public RandomRoles(Runner runner, Random random, UserId boss, String name, List<LineId> lines) {
    this.runner = runner;
    this.random = random;
    this.boss = boss;
    for (int i = 0; i < 4; i++) {
      roles.add(save(0, Optional.of(name + i), grants(lines)));
    }
  }

  private long save(long id, Optional<String> name, Grants grants) {
    return ((SaveRole.Outcome.Saved) runner.run(new SaveRole(id, name, Optional.of(grants), boss)))
        .role();
  }

  /// One role allows other things, and one person has another role.
  public void change(List<LineId> lines, List<UserId> people) {
    save(any(roles), Optional.empty(), grants(lines));
    UserId user = any(people);
    Function<Role, AssignRole> builtIn = role -> new AssignRole(user, role, 0, boss);
    runner.run(
        switch (random.nextInt(6)) {
          case 0 -> builtIn.apply(Role.OPERATOR);
          case 1 -> builtIn.apply(Role.NONE);
          default -> new AssignRole(user, Role.OWN, any(roles), boss);
        });
  }

  private Grants grants(List<LineId> lines) {
    Set<Grants.Grant> grants = new HashSet<>();
    for (Right right : Right.values()) {
      switch (random.nextInt(5)) {
        case 0 -> grants.add(new Grants.Grant(right, any(lines).value()));
        case 1 -> {
          if (random.nextInt(3) == 0) {
            grants.add(new Grants.Grant(right, Grants.EVERY_LINE));
          }
        }
        default -> {}
      }
    }
    return new Grants(grants);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
