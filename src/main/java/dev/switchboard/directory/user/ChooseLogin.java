package dev.switchboard.directory.user;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// What a person who comes by a link says about logging in from now on.
///
/// Who has no password yet must choose one. Only the first administrator, of whom nothing is known,
/// says a name and an e-mail address; from all others they are not taken.
///
/// @param password made before, since hashing takes long
public record ChooseLogin(
    UserId user, Optional<String> name, Optional<Login> login, Optional<PasswordHash> password)
    implements Command<ChooseLogin.Outcome> {
  /// What came of it.
  public enum Outcome {
    CHOSEN,
    NO_SUCH_USER,
    PASSWORD_NEEDED,
    LOGIN_NEEDED,
    LOGIN_TAKEN
  }

  @Override
  public Outcome decide(Work work) {
    Users users = Users.in(work);
    Optional<User> found =
        users.find(user).filter(known -> known.active() && known.type() == UserType.EMPLOYEE);
    if (found.isEmpty()) {
      return Outcome.NO_SUCH_USER;
    }
    if (password.isEmpty() && SqlPasswords.in(work).find(user.value()).isEmpty()) {
      return Outcome.PASSWORD_NEEDED;
    }
    if (Login.FIRST.value().equals(found.get().login())) {
      if (login.isEmpty()) {
        return Outcome.LOGIN_NEEDED;
      }
      if (users.find(login.get()).isPresent()) {
        return Outcome.LOGIN_TAKEN;
      }
      introduce(users, login.get());
    }
    password.ifPresent(chosen -> new ChangePassword(user, chosen).decide(work));
    return Outcome.CHOSEN;
  }

  /// The first word is the first name, as good as can be known.
  private static Profile named(String full) {
    String[] words = full.strip().split("\\s+", 2);
    return Profile.named(words[0], words.length > 1 ? words[1] : "");
  }

  private void introduce(Users users, Login chosen) {
    users.updateLogin(user, chosen);
    users.updateProfile(
        user,
        before ->
            named(name.orElse(before.name()))
                .withWorkPosition(before.workPosition())
                .withEmail(chosen.value()));
  }
}
