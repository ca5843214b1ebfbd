package dev.switchboard.directory.sso;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How administrators name the provider by which people come in. The client secret is never
/// answered.
public final class SsoMethods {
  private static final String SCOPE = "staff";
  private static final Access ONLY =
      new Access.Administrator(
          RestError.forbidden("ACCESS_DENIED", "Only administrators may do this"));
  private static final RestError NONE =
      RestError.badRequest("NO_PROVIDER", "No identity provider is named here");

  private final Database database;
  private final Lanes lanes;
  private final CompanyLogin company;

  public SsoMethods(Database database, Lanes lanes, CompanyLogin company) {
    this.database = database;
    this.lanes = lanes;
    this.company = company;
  }

  public List<Method> methods() {
    return List.of(
        method("switchboard.sso.get").handledBy((caller, _) -> get(caller)),
        method("switchboard.sso.set")
            .param(Param.text("ISSUER").requiredArgument())
            .param(Param.text("CLIENT_ID").requiredArgument())
            .param(Param.text("SECRET"))
            .param(Param.text("TITLE").requiredArgument())
            .param(Param.flag("NEWCOMERS"))
            .param(Param.list("DOMAINS"))
            .param(Param.flag("PASSWORD_ADMINS"))
            .param(Param.integer("VERSION"))
            .handledBy(this::set),
        method("switchboard.sso.check").handledBy((caller, _) -> check(caller)),
        method("switchboard.sso.delete").handledBy((caller, _) -> delete(caller)),
        method("switchboard.sso.people")
            .handledBy((caller, _) ->
                SqlSso.links(database, caller.portal()).stream().map(SsoMethods::row).toList()),
        method("switchboard.sso.unlink")
            .param(Param.id("ID").requiredArgument())
            .handledBy(this::unlink));
  }

  private static Method.Builder method(String name) {
    return Method.named(name).scope(SCOPE).access(ONLY);
  }

  private Map<String, Object> get(Caller caller) {
    return Provider.read(database, caller.portal())
        .map(this::row)
        .orElseGet(() -> Map.of("configured", false, "redirect", company.redirect(), "version", 0));
  }

  private Map<String, Object> row(Provider provider) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("configured", true);
    row.put("redirect", company.redirect());
    row.put("issuer", provider.issuer());
    row.put("client_id", provider.clientId());
    row.put("title", provider.title());
    row.put("newcomers", provider.newcomers());
    row.put("domains", provider.domains());
    row.put("password_admins", provider.passwordAdmins());
    row.put("version", provider.version());
    row.put("changed_by", provider.changedBy().value());
    row.put("changed_at", provider.changedAt().toEpochMilli());
    return row;
  }

  private static Map<String, Object> row(Account link) {
    return Map.of("id", link.user().value(), "since", link.since().toEpochMilli());
  }

  private Map<String, Object> set(Caller caller, Params params) {
    var command =
        new SaveProvider(ProviderForm.read(params), params.integer("VERSION"), caller.user());
    return switch (lanes.call(caller.portal(), command)) {
      case SaveProvider.Outcome.Saved(Provider now) -> row(now);
      case SaveProvider.Outcome.SecretNeeded _ ->
          throw RestError.badRequest(
              "SECRET_NEEDED", "A provider that is new here needs its client secret.");
      case SaveProvider.Outcome.Outdated(long current) ->
          throw new RestError(
              409,
              "VERSION_OUTDATED",
              "Somebody has changed the provider meanwhile: its version is " + current + ".");
    };
  }

  private Map<String, Object> check(Caller caller) {
    Provider provider = Provider.read(database, caller.portal()).orElseThrow(() -> NONE);
    CompanyLogin.Finding finding = company.check(provider);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("ok", finding.ground().isEmpty());
    row.put("ground", finding.ground().map(Enum::name).orElse(""));
    row.put("sentence", finding.sentence());
    return row;
  }

  private boolean delete(Caller caller) {
    if (!lanes.call(caller.portal(), new RemoveProvider(caller.user()))) {
      throw NONE;
    }
    return true;
  }

  private boolean unlink(Caller caller, Params params) {
    if (!lanes.call(caller.portal(), new Unlink(new UserId(params.id("ID"))))) {
      throw RestError.badRequest("NOT_FOUND", "Nobody with this ID has come in by an account");
    }
    return true;
  }
}
