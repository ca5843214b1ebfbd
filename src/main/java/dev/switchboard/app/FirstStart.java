package dev.switchboard.app;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.portal.AddPortal;
import dev.switchboard.directory.session.AddLoginLink;
import dev.switchboard.directory.user.AddUser;
import dev.switchboard.directory.user.Login;
import dev.switchboard.directory.user.Profile;
import dev.switchboard.directory.user.Role;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What an installation needs before anybody can work in it: a portal and an administrator.
record FirstStart(Config config, Server server) {
  private static final Duration LINK_LIFE = Duration.ofDays(1);

  /// Makes the portal and its administrator, once.
  ///
  /// @return the address at which the administrator logs in, once; empty when there is one already
  Optional<String> administratorLink() {
    AddPortal.Outcome portal =
        server
            .lanes()
            .call(
                PortalId.FIRST,
                new AddPortal("My company", server.directory().secrets().nextName()));
    if (portal instanceof AddPortal.Outcome.AlreadyThere) {
      return Optional.empty();
    }
    AddUser.Outcome user =
        server
            .lanes()
            .call(
                PortalId.FIRST,
                new AddUser(
                    new Login("admin@example.com"),
                    Profile.named("Administrator", ""),
                    Role.ADMINISTRATOR,
                    List.of(),
                    null));
    return user instanceof AddUser.Outcome.Added(UserId id)
        ? Optional.of(link(id))
        : Optional.empty();
  }

  private String link(UserId administrator) {
    Secret token = server.directory().secrets().next();
    server.lanes().call(PortalId.FIRST, new AddLoginLink(administrator, token.hash(), LINK_LIFE));
    return config.base() + "/login/?token=" + token.value();
  }

  /// Makes the demo's portal, once, and writes its keys.
  Path demo() {
    return new Demo(config, server).make();
  }
}
