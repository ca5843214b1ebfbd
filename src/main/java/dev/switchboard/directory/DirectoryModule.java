package dev.switchboard.directory;

import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.application.ApplicationMethods;
import dev.switchboard.directory.application.Applications;
import dev.switchboard.directory.application.Authorization;
import dev.switchboard.directory.application.EventAuth;
import dev.switchboard.directory.application.ForgetTokens;
import dev.switchboard.directory.application.OAuthEndpoint;
import dev.switchboard.directory.application.OfficeMethods;
import dev.switchboard.directory.application.TokenGrants;
import dev.switchboard.directory.application.WithdrawTokens;
import dev.switchboard.directory.audit.AuditLog;
import dev.switchboard.directory.audit.AuditMethods;
import dev.switchboard.directory.portal.Portals;
import dev.switchboard.directory.portal.PublicAddress;
import dev.switchboard.directory.presence.EndLease;
import dev.switchboard.directory.session.EndSessionsOfUser;
import dev.switchboard.directory.session.FactorMethods;
import dev.switchboard.directory.session.ForgetSessions;
import dev.switchboard.directory.session.InvitationMethods;
import dev.switchboard.directory.session.LoginEndpoint;
import dev.switchboard.directory.session.LoginForm;
import dev.switchboard.directory.session.Logins;
import dev.switchboard.directory.session.OwnAccountMethods;
import dev.switchboard.directory.session.OwnFactorMethods;
import dev.switchboard.directory.session.SessionEndpoint;
import dev.switchboard.directory.session.Sessions;
import dev.switchboard.directory.session.SsoEndpoint;
import dev.switchboard.directory.sso.CompanyLogin;
import dev.switchboard.directory.sso.Outside;
import dev.switchboard.directory.sso.SsoMethods;
import dev.switchboard.directory.user.AccessNames;
import dev.switchboard.directory.user.DepartmentMethods;
import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.PresenceMethods;
import dev.switchboard.directory.user.RoleMethods;
import dev.switchboard.directory.user.StaffMethods;
import dev.switchboard.directory.user.TeamMethods;
import dev.switchboard.directory.user.UserMethods;
import dev.switchboard.directory.web.Cookies;
import dev.switchboard.directory.webhook.WebhookMethods;
import dev.switchboard.directory.webhook.Webhooks;
import dev.switchboard.directory.webhook.WithdrawWebhooks;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.timer.TimerHandler;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Wires the directory. Made before the first command, since it listens to the lanes.
public final class DirectoryModule {
  private final Directory directory;
  private final Applications applications;
  private final Secrets secrets;
  private final UserMethods methods;
  private final ApplicationMethods applicationMethods;
  private final PresenceMethods presence;
  private final StaffMethods staff;
  private final DepartmentMethods departments;
  private final RoleMethods roles;
  private final TeamMethods team;
  private final InvitationMethods invitations;
  private final OwnAccountMethods own;
  private final List<Method> factors;
  private final SsoMethods sso;
  private final DirectoryAuthenticator authenticator;
  private final EventAuth eventAuth;
  private final LoginEndpoint login;
  private final SessionEndpoint session;
  private final List<Method> office;
  private final OAuthEndpoint oauth;

  public DirectoryModule(
      Database database,
      Lanes lanes,
      InstantSource clock,
      SecureRandom random,
      DirectoryConfig config,
      Outside outside) {
    directory = new Directory(database);
    applications = new Applications(database);
    secrets = new Secrets(random);
    applicationMethods = new ApplicationMethods(lanes, database);
    methods = new UserMethods(directory, clock, config.zone());
    presence = new PresenceMethods(directory, lanes, config.zone());
    staff = new StaffMethods(lanes);
    departments = new DepartmentMethods(directory, lanes);
    roles = new RoleMethods(database, lanes);
    team = new TeamMethods(directory, lanes);
    authenticator = new DirectoryAuthenticator(PortalId.FIRST, database, clock);
    eventAuth =
        new EventAuth(applications, new Portals(database), lanes, secrets, clock, config.address());
    Cookies cookies = new Cookies(config.address().isSecure());
    Logins logins = new Logins(PortalId.FIRST, database, lanes, random, clock);
    invitations = new InvitationMethods(directory, lanes, secrets, logins, config.address());
    own = new OwnAccountMethods(database, lanes, logins, clock);
    String issuer = "Switchboard " + config.address().base().getHost();
    factors =
        Stream.of(
                new OwnFactorMethods(database, lanes, logins, random, issuer).methods(),
                new FactorMethods(database, lanes).methods())
            .flatMap(List::stream)
            .toList();
    CompanyLogin company =
        new CompanyLogin(PortalId.FIRST, database, outside, clock, config.address());
    sso = new SsoMethods(database, lanes, company);
    LoginForm form = new LoginForm(logins, company, cookies, issuer);
    SsoEndpoint back = new SsoEndpoint(company, logins, form, cookies, random, clock);
    login = new LoginEndpoint(logins, form, back, cookies);
    session = new SessionEndpoint(PortalId.FIRST, new Sessions(database), directory, clock);
    oauth = oauth(database, lanes, form, config.address());
    office = office(database, lanes, config.address());
    lanes.listen(new EndSessionsOfUser());
    lanes.listen(new WithdrawTokens());
    lanes.listen(new WithdrawWebhooks());
    lanes.listen(authenticator);
    lanes.listen(eventAuth);
  }

  /// What administrators do in their pages.
  private List<Method> office(Database database, Lanes lanes, PublicAddress address) {
    return Stream.of(
            new AuditMethods(new AuditLog(database), directory).methods(),
            new WebhookMethods(new Webhooks(database), directory, lanes, secrets, address)
                .methods(),
            new OfficeMethods(applications, lanes, secrets).methods())
        .flatMap(List::stream)
        .toList();
  }

  private OAuthEndpoint oauth(
      Database database, Lanes lanes, LoginForm form, PublicAddress address) {
    var codes = new Authorization.Codes(lanes, secrets);
    return new OAuthEndpoint(
        new Authorization(PortalId.FIRST, database, codes, form, address),
        new TokenGrants(PortalId.FIRST, database, lanes, secrets, address));
  }

  public List<Method> methods() {
    return Stream.of(
            methods.methods(),
            presence.methods(),
            new AccessNames(directory).methods(),
            applicationMethods.methods(),
            staff.methods(),
            team.methods(),
            invitations.methods(),
            own.methods(),
            factors,
            sso.methods(),
            departments.methods(),
            roles.methods(),
            office)
        .flatMap(List::stream)
        .toList();
  }

  /// Tells who calls the first portal, which answers to every host.
  public DirectoryAuthenticator authenticator() {
    return authenticator;
  }

  /// `/oauth/authorize/` and `/oauth/token/`.
  public OAuthEndpoint oauth() {
    return oauth;
  }

  /// `/login/` and `/logout/`.
  public LoginEndpoint login() {
    return login;
  }

  /// `/session`.
  public SessionEndpoint session() {
    return session;
  }

  /// The block `auth` of events.
  public EventAuth eventAuth() {
    return eventAuth;
  }

  /// What has to be done at a time, for the alarms.
  public List<TimerHandler> timers() {
    return List.of(new ForgetTokens(), new ForgetSessions(), new EndLease());
  }

  /// Users, departments and rights.
  public Directory users() {
    return directory;
  }

  public Applications applications() {
    return applications;
  }

  /// Makes codes, tokens and names.
  public Secrets secrets() {
    return secrets;
  }
}
