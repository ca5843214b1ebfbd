package dev.switchboard.openchannels.session;

import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.openchannels.routing.Skills;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Says what an employee can do; what waits for somebody like him finds him at once. False when
/// there is no such employee.
record SetSkills(UserId user, List<String> skills) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    Optional<User> employee =
        Users.in(work).find(user).filter(known -> known.type() == UserType.EMPLOYEE);
    if (employee.isEmpty()) {
      return false;
    }
    if (Skills.in(work).all().getOrDefault(user, List.of()).equals(skills)) {
      return true;
    }
    Skills.in(work).save(user, skills);
    LiveFloor.in(work).floor().able(user, skills);
    new Dispatch(work).drain();
    work.emit(new SkillsChanged(user, skills));
    return true;
  }
}
