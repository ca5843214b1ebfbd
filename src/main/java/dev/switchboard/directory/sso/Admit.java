package dev.switchboard.directory.sso;

import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says which person an account is: the one who came by it before; else the only one with its
/// e-mail address; else a newcomer, where newcomers are welcome.
///
/// Who was dismissed stays outside, also as a newcomer.
public record Admit(Claims claims) implements Command<Admit.Outcome> {
  /// What came of it.
  public sealed interface Outcome {
    record Admitted(UserId user) implements Outcome {}

    record Refused(Why why) implements Outcome {}
  }

  /// Why somebody stays outside.
  public enum Why {
    /// The provider has been removed or replaced meanwhile.
    OVER,
    /// The provider does not say an e-mail address of which it is sure.
    NO_EMAIL,
    /// Nobody here, or nobody any more.
    UNKNOWN,
    /// More than one person has the e-mail address.
    SEVERAL,
    /// The person with the e-mail address comes in by another account.
    OTHER_ACCOUNT
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Provider> provider =
        SqlSso.provider(work).filter(known -> known.issuer().equals(claims.issuer()));
    if (provider.isEmpty()) {
      return new Outcome.Refused(Why.OVER);
    }
    return Accounts.in(work)
        .holder(claims)
        .map(holder -> known(work, holder))
        .orElseGet(() ->
            claims
                .email()
                .map(email -> byEmail(work, provider.get(), email))
                .orElseGet(() -> new Outcome.Refused(Why.NO_EMAIL)));
  }

  private static Outcome known(Work work, UserId holder) {
    return Users.in(work)
        .find(holder)
        .filter(Admit::isHere)
        .<Outcome>map(user -> new Outcome.Admitted(user.id()))
        .orElseGet(() -> new Outcome.Refused(Why.UNKNOWN));
  }

  private static boolean isHere(User user) {
    return user.active() && user.type() == UserType.EMPLOYEE;
  }

  private Outcome byEmail(Work work, Provider provider, String email) {
    List<User> all =
        Users.in(work).employees().stream().filter(user -> hasEmail(user, email)).toList();
    List<User> here = all.stream().filter(Admit::isHere).toList();
    if (all.isEmpty()) {
      return newcomer(work, provider, email);
    }
    return switch (here.size()) {
      case 0 -> new Outcome.Refused(Why.UNKNOWN);
      case 1 -> linked(work, here.getFirst().id());
      default -> new Outcome.Refused(Why.SEVERAL);
    };
  }

  private static boolean hasEmail(User user, String email) {
    return email.equals(user.login())
        || email.equals(user.profile().email().strip().toLowerCase(Locale.ROOT));
  }

  private Outcome linked(Work work, UserId user) {
    Accounts accounts = Accounts.in(work);
    if (accounts.hasOther(user, claims)) {
      return new Outcome.Refused(Why.OTHER_ACCOUNT);
    }
    accounts.link(user, claims);
    return new Outcome.Admitted(user);
  }

  private Outcome newcomer(Work work, Provider provider, String email) {
    Optional<Login> login = Login.parse(email).filter(_ -> provider.welcomes(email));
    return login
        .filter(free -> Users.in(work).find(free).isEmpty())
        .map(free -> added(work, free))
        .orElseGet(() -> new Outcome.Refused(Why.UNKNOWN));
  }

  private Outcome added(Work work, Login login) {
    String name = claims.name().isEmpty() ? login.value() : claims.name();
    Profile profile = Profile.named(name, claims.lastName());
    return switch (new AddUser(login, profile, Role.OPERATOR, List.of(), null).decide(work)) {
      case AddUser.Outcome.Added(UserId user) -> linked(work, user);
      case AddUser.Outcome.LoginTaken _, AddUser.Outcome.NoSuchDepartment _ ->
          new Outcome.Refused(Why.UNKNOWN);
    };
  }
}
