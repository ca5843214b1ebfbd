package dev.switchboard.directory.session;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.Secrets;
import dev.switchboard.directory.factor.Factors;
import dev.switchboard.directory.factor.LoginPolicy;
import dev.switchboard.directory.factor.OfferFactor;
import dev.switchboard.directory.factor.RecoveryCodes;
import dev.switchboard.directory.factor.RenewRecovery;
import dev.switchboard.directory.factor.TotpSecret;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.qr.QrImage;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What people do with the second factor of their own account.
///
/// The secret is answered once, when it is offered; recovery codes once, when they are made.
public final class OwnFactorMethods {
  private static final String SCOPE = "staff";
  private static final String CODE = "CODE";
  private static final String PASSWORD = "PASSWORD";
  private static final String SESSION = "SESSION";

  private final Database database;
  private final Lanes lanes;
  private final Logins logins;
  private final SecureRandom random;
  private final String issuer;

  /// @param issuer as which apps show this server
  public OwnFactorMethods(
      Database database, Lanes lanes, Logins logins, SecureRandom random, String issuer) {
    this.database = database;
    this.lanes = lanes;
    this.logins = logins;
    this.random = random;
    this.issuer = issuer;
  }

  public List<Method> methods() {
    return List.of(
        Method.named("switchboard.me.factor.get")
            .scope(SCOPE)
            .handledBy((caller, _) -> state(caller)),
        Method.named("switchboard.me.factor.offer")
            .scope(SCOPE)
            .param(Param.text(PASSWORD).requiredArgument())
            .handledBy(this::offer),
        Method.named("switchboard.me.factor.on")
            .scope(SCOPE)
            .param(Param.text("OFFER").requiredArgument())
            .param(Param.text(CODE).requiredArgument())
            .param(Param.text(SESSION))
            .handledBy(this::turnOn),
        Method.named("switchboard.me.factor.off")
            .scope(SCOPE)
            .param(Param.text(PASSWORD).requiredArgument())
            .param(Param.text(CODE).requiredArgument())
            .param(Param.text(SESSION))
            .handledBy(this::turnOff),
        Method.named("switchboard.me.factor.recovery")
            .scope(SCOPE)
            .param(Param.text(CODE).requiredArgument())
            .handledBy(this::renew));
  }

  private Map<String, Object> state(Caller caller) {
    Factors.State state = Factors.read(database, caller.portal(), caller.user());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("on", state.since().isPresent());
    answer.put("since", state.since().map(Instant::toEpochMilli).orElse(0L));
    answer.put("recovery_left", state.recoveriesLeft());
    answer.put("demanded", LoginPolicy.read(database, caller.portal()).secondFactor());
    return answer;
  }

  private Map<String, Object> offer(Caller caller, Params params) {
    OwnAccountMethods.demandRight(logins.check(caller.user(), text(params, PASSWORD)));
    Secret token = new Secrets(random).next();
    TotpSecret offer = TotpSecret.next(random);
    if (!lanes.call(caller.portal(), new OfferFactor(caller.user(), token.hash(), offer))) {
      throw RestError.badRequest("FACTOR_ON", "The second factor is on already. Turn it off first");
    }
    String address = offer.address(issuer, logins.account(caller.user()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("offer", token.value());
    answer.put("secret", offer.inGroups());
    answer.put("address", address);
    answer.put("qr", QrImage.svg(address));
    return answer;
  }

  private Map<String, Object> turnOn(Caller caller, Params params) {
    RecoveryCodes codes = RecoveryCodes.next(random);
    TurnFactorOn command =
        new TurnFactorOn(
            caller.user(),
            new Secret(text(params, "OFFER")).hash(),
            text(params, CODE),
            codes,
            text(params, SESSION));
    beginCode(caller.user());
    switch (lanes.call(caller.portal(), command)) {
      case ON -> logins.codeWasRight(caller.user());
      case WRONG_CODE -> throw wrongCode();
      case TOO_LATE ->
          throw RestError.badRequest("OFFER_OVER", "This took too long. Please begin again");
    }
    return Map.of("recovery", codes.shown());
  }

  private boolean turnOff(Caller caller, Params params) {
    OwnAccountMethods.demandRight(logins.check(caller.user(), text(params, PASSWORD)));
    TurnFactorOff command =
        new TurnFactorOff(caller.user(), text(params, CODE), text(params, SESSION));
    beginCode(caller.user());
    demandRightCode(caller.user(), lanes.call(caller.portal(), command));
    return true;
  }

  private Map<String, Object> renew(Caller caller, Params params) {
    RecoveryCodes codes = RecoveryCodes.next(random);
    beginCode(caller.user());
    demandRightCode(
        caller.user(),
        lanes.call(caller.portal(), new RenewRecovery(caller.user(), text(params, CODE), codes)));
    return Map.of("recovery", codes.shown());
  }

  private void beginCode(UserId user) {
    if (!logins.beginCode(user)) {
      throw OwnAccountMethods.tooManyTries();
    }
  }

  private void demandRightCode(UserId user, boolean right) {
    if (!right) {
      throw wrongCode();
    }
    logins.codeWasRight(user);
  }

  private static RestError wrongCode() {
    return RestError.badRequest("WRONG_CODE", "This code is wrong, or was used before");
  }

  private static String text(Params params, String name) {
    return params.text(name).orElse("");
  }
}
