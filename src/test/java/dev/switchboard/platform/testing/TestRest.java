package dev.switchboard.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.Right;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.rest.Authenticator;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Credentials;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.RestEndpoint;
import dev.switchboard.platform.rest.RestLimits;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Calls methods through the real protocol, as whoever the test says.
public final class TestRest {
  private final RestEndpoint endpoint;
  private Caller caller = employee(1, true);

  /// Administrators have every right, others none.
  public TestRest(List<Method> methods, InstantSource clock) {
    this.endpoint =
        new RestEndpoint(
            methods, _ -> caller, Optional.empty(), RestLimits.NONE, clock, ZoneOffset.UTC);
  }

  /// Everybody has the rights of his role, and administrators every right.
  public TestRest(List<Method> methods, InstantSource clock, Directory directory) {
    this.endpoint =
        new RestEndpoint(
            methods,
            new Staffed(directory),
            Optional.empty(),
            RestLimits.NONE,
            clock,
            ZoneOffset.UTC);
  }

  private final class Staffed implements Authenticator {
    private final Directory directory;

    Staffed(Directory directory) {
      this.directory = directory;
    }

    @Override
    public Caller authenticate(Credentials credentials) {
      return caller;
    }

    @Override
    public boolean isEntitled(Caller who, String right, long line) {
      return who.administrator()
          || directory.grants(who.portal(), who.user()).on(Right.valueOf(right), line);
    }

    @Override
    public boolean isEntitledSomewhere(Caller who, String right) {
      return who.administrator()
          || directory.grants(who.portal(), who.user()).anywhere(Right.valueOf(right));
    }
  }

  /// An employee's webhook that opens every scope.
  public static Caller employee(long user, boolean administrator) {
    Set<String> scopes =
        Set.of("imopenlines", "imconnector", "im", "imbot", "crm", "lists", "user", "department");
    return new Caller(PortalId.FIRST, new UserId(user), administrator, scopes, Optional.empty());
  }

  /// The same employee through an application's token.
  public static Caller application(long user, boolean administrator, long application) {
    Caller caller = employee(user, administrator);
    return new Caller(
        caller.portal(), caller.user(), administrator, caller.scopes(), Optional.of(application));
  }

  public TestRest as(Caller next) {
    caller = next;
    return this;
  }

  /// What came back.
  public record Response(int status, JsonNode body) {
    public JsonNode result() {
      return body.path("result");
    }

    public String error() {
      return body.path("error").asString();
    }
  }

  /// @param json the body, with single quotes for double ones
  public Response call(String method, String json) {
    RestEndpoint.Reply reply =
        endpoint.handle(
            new RestEndpoint.Request(
                method,
                "",
                "application/json",
                json.replace('\'', '"').getBytes(UTF_8),
                RestEndpoint.Sender.at("127.0.0.1")));
    return new Response(reply.status(), Json.mapper().readTree(reply.body()));
  }

  public Response call(String method) {
    return call(method, "{}");
  }
}
