package dev.switchboard.directory.session;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Grants;
import dev.switchboard.directory.user.User;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Words;
import dev.switchboard.platform.identity.PortalId;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `GET /session`: tells a page of ours who is logged in, and the form token that its calls must
/// show. Other sites can have it asked, but cannot read the answer. Blocks: for virtual threads.
public final class SessionEndpoint {
  private final PortalId portal;
  private final Sessions sessions;
  private final Directory directory;
  private final InstantSource clock;

  public SessionEndpoint(
      PortalId portal, Sessions sessions, Directory directory, InstantSource clock) {
    this.portal = portal;
    this.sessions = sessions;
    this.directory = directory;
    this.clock = clock;
  }

  /// @param role an employee's [dev.switchboard.directory.user.Role]
  /// @param rights that hold on every line
  /// @param lines the single lines on which others hold, by right
  /// @param language in which the page is to be
  private record Person(
      long id,
      String name,
      String avatar,
      boolean administrator,
      String role,
      List<String> rights,
      Map<String, List<Long>> lines,
      String language) {
    static Person of(User user, Grants grants, String language) {
      return new Person(
          user.id().value(),
          user.profile().fullName(),
          user.profile().avatar(),
          user.isAdministrator(),
          user.effectiveRole().name(),
          grants.everywhere().stream().map(Enum::name).sorted().toList(),
          grants.byRight(),
          language);
    }
  }

  /// @param wishes the header `Accept-Language`, or empty
  public Reply show(Optional<String> cookie, String wishes) {
    return cookie.flatMap(shown -> show(shown, wishes)).orElseGet(SessionEndpoint::nobody);
  }

  private static Reply nobody() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", "NO_AUTH_FOUND");
    body.put("error_description", "Nobody is logged in.");
    return Reply.json(401, body);
  }

  private Optional<Reply> show(String cookie, String wishes) {
    return sessions
        .find(portal, SecretHash.of(cookie), clock.instant())
        .flatMap(session ->
            directory
                .find(portal, session.user())
                .filter(User::active)
                .map(user ->
                    reply(
                        cookie,
                        session,
                        Person.of(user, directory.grants(portal, user.id()), Words.best(wishes)))));
  }

  private static Reply reply(String cookie, Session session, Person person) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("user", person);
    body.put("form_token", Sessions.formToken(cookie));
    body.put("expires_at", session.expiresAt().toEpochMilli());
    body.put("session", session.name());
    return Reply.json(200, body);
  }
}
