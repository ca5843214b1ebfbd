package dev.switchboard.directory.application;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.directory.user.Users;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Lets an application act for a user.
///
/// @param access hash of an access token that the caller has made
/// @param refresh hash of a refresh token that the caller has made; null: an access token only
public record IssueTokens(
    long application, UserId user, SecretHash access, @Nullable SecretHash refresh)
    implements Command<Issued> {
  @Override
  public Issued decide(Work work) {
    boolean possible =
        SqlApplications.in(work).find(application).isPresent()
            && Users.in(work).find(user).filter(IssueTokens::mayBeSpokenFor).isPresent();
    return possible ? issue(work) : new Issued.Refused();
  }

  /// A client of a channel has no say in the portal.
  static boolean mayBeSpokenFor(User user) {
    return user.active() && user.type() != UserType.CONNECTOR;
  }

  private Issued issue(Work work) {
    Instant expires = work.now().plus(Token.ACCESS_LIFE);
    SqlTokens.accessTokens(work).save(new Token(access, application, user, expires));
    if (refresh != null) {
      Instant end = work.now().plus(Token.REFRESH_LIFE);
      SqlTokens.refreshTokens(work).save(new Token(refresh, application, user, end));
    }
    ForgetTokens.later(work);
    return new Issued.Tokens(user, expires);
  }
}
