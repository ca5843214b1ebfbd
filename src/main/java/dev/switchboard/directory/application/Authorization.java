package dev.switchboard.directory.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.portal.Portal;
import dev.switchboard.directory.portal.Portals;
import dev.switchboard.directory.portal.PublicAddress;
import dev.switchboard.directory.session.LoginForm;
import dev.switchboard.directory.web.Page;
import dev.switchboard.directory.web.Reply;
import dev.switchboard.directory.web.Request;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.storage.Database;
import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A person lets an application in: logs in if need be and returns to it with a code.
///
/// The way back is the one that the application was registered with; a request cannot name another.
///
/// Source: contract/protocol.md §9, steps 1 and 2.
public final class Authorization {
  private final PortalId portal;
  private final Applications applications;
  private final Portals portals;
  private final LoginForm form;
  private final Codes codes;
  private final PublicAddress address;

  /// Hands out codes.
  public record Codes(Lanes lanes, Secrets secrets) {
    Secret issue(PortalId portal, Application application, UserId user) {
      Secret code = secrets.next();
      lanes.call(portal, new IssueCode(application.id(), user, code.hash()));
      return code;
    }
  }

  public Authorization(
      PortalId portal, Database database, Codes codes, LoginForm form, PublicAddress address) {
    this.portal = portal;
    this.applications = new Applications(database);
    this.portals = new Portals(database);
    this.codes = codes;
    this.form = form;
    this.address = address;
  }

  Reply answer(Request request) {
    Optional<String> client = request.asked("client_id");
    if (client.isEmpty()) {
      return failure("invalid_request: the address must name a client_id.");
    }
    return applications
        .find(portal, client.get())
        .map(application -> answer(request, application))
        .orElseGet(() -> failure("invalid_client: no such application is installed here."));
  }

  private static Reply failure(String reason) {
    return Page.saying(400, "Authorization failed", reason);
  }

  private Reply answer(Request request, Application application) {
    Optional<UserId> user = form.who(request);
    if (user.isPresent()) {
      return letIn(request, application, user.get());
    }
    LoginForm.Way way = way(request, application);
    if (!request.isPost()) {
      return form.show(request, way);
    }
    return switch (form.post(request, way)) {
      case LoginForm.Posted.LoggedIn(UserId person, List<Reply.Header> cookies) ->
          letIn(request, application, person).with(cookies);
      case LoginForm.Posted.Asked(Reply page) -> page;
    };
  }

  private Reply letIn(Request request, Application application, UserId user) {
    Map<String, String> back = new LinkedHashMap<>();
    back.put("code", codes.issue(portal, application, user).value());
    back.put("state", request.asked("state").orElse(""));
    back.put("domain", address.domain());
    back.put("member_id", portals.find(portal).map(Portal::memberId).orElse(""));
    back.put("scope", application.card().scopes().text());
    back.put("server_domain", address.domain());
    String handler = application.card().handlerUrl();
    String join = handler.contains("?") ? "&" : "?";
    return Reply.redirect(302, handler + join + query(back));
  }

  private static LoginForm.Way way(Request request, Application application) {
    Map<String, String> again = new LinkedHashMap<>();
    again.put("client_id", application.clientId());
    request.asked("state").ifPresent(state -> again.put("state", state));
    URI handler = URI.create(application.card().handlerUrl());
    String here = "/oauth/authorize/?" + query(again);
    return new LoginForm.Way(here, here, handler.getScheme() + "://" + handler.getRawAuthority());
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
