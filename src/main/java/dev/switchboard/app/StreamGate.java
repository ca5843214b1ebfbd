package dev.switchboard.app;

import dev.switchboard.directory.DirectoryAuthenticator;
import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.presence.RenewPresence;
import dev.switchboard.directory.session.LoginForm;
import dev.switchboard.directory.session.SessionEvent;
import dev.switchboard.directory.session.Sessions;
import dev.switchboard.directory.user.UserEvent;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.DomainEvent;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.realtime.Gate;
import dev.switchboard.platform.realtime.Guest;
import dev.switchboard.platform.realtime.Streams;
import java.util.Optional;

/// Lets browsers listen as long as somebody is logged in there, which also says that he is at work.
final class StreamGate implements Gate, EventListener {
  private final Foundation base;
  private final DirectoryAuthenticator authenticator;
  private final Sessions sessions;
  private final Streams streams;

  StreamGate(Foundation base, DirectoryAuthenticator authenticator, Streams streams) {
    this.base = base;
    this.authenticator = authenticator;
    this.sessions = new Sessions(base.database());
    this.streams = streams;
  }

  @Override
  public Optional<Guest> who(HttpCall head) {
    return Optional.ofNullable(head.cookies().get(LoginForm.SESSION_COOKIE)).flatMap(this::who);
  }

  private Optional<Guest> who(String cookie) {
    return authenticator
        .byCookie(cookie, Scopes.of())
        .flatMap(caller ->
            sessions
                .find(caller.portal(), SecretHash.of(cookie), base.clock().instant())
                .map(session -> new Guest(caller.portal(), caller.user(), session.expiresAt())));
  }

  @Override
  public void isAlive(Guest guest) {
    base.lanes().submitBehind(guest.portal(), new RenewPresence(guest.user()));
  }

  @Override
  public void on(Work work, DomainEvent event) {
    switch (event) {
      case SessionEvent.Ended(UserId user) -> cut(work, user);
      case UserEvent.Deactivated(UserId user) -> cut(work, user);
      default -> {}
    }
  }

  private void cut(Work work, UserId user) {
    PortalId portal = work.portal();
    work.afterCommit(() -> streams.cut(portal, user));
  }
}
