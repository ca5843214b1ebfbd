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
  /// As long as nobody has used the link, every start makes a new one: it may have been lost.
  ///
  /// @return the address at which the administrator says who he is, once; empty when he has
  Optional<String> administratorLink() {
    server
        .lanes()
        .call(PortalId.FIRST, new AddPortal("My company", server.directory().secrets().nextName()));
    if (server.directory().users().employees(PortalId.FIRST).isEmpty()) {
      server
          .lanes()
          .call(
              PortalId.FIRST,
              new AddUser(
                  Login.FIRST,
                  Profile.named("Administrator", ""),
                  Role.ADMINISTRATOR,
                  List.of(),
                  null));
    }
    return server
        .directory()
        .users()
        .find(PortalId.FIRST, Login.FIRST)
        .map(first -> link(first.id()));
  }

  private String link(UserId administrator) {
    Secret token = server.directory().secrets().next();
    server.lanes().call(PortalId.FIRST, new AddLoginLink(administrator, token.hash(), LINK_LIFE));
    return config.base() + "/login/?token=" + token.value() + "&next=/admin/%23/setup";
  }

  /// Makes the demo's portal, once, and writes its keys.
  Path demo() {
    return new Demo(config, server).make();
  }
}
