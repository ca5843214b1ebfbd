package dev.switchboard.directory.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.TestBrowser;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.directory.sso.FakeProvider;
import dev.switchboard.directory.web.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Everything that a provider, or others on the way, can do wrong: nobody comes in by it.
final class SsoDistrustTest extends SsoWorld {
  @Test
  void keysOfEllipticCurvesAreGoodToo() {
    provider.signsWithTheCurve();
    comeIn();
    assertThat(who()).contains(bob);
  }

  @Test
  void theSecretGoesIntoTheFormWhereTheProviderWantsIt() {
    provider.wantsTheSecretInTheForm();
    comeIn();
    assertThat(who()).contains(bob);
  }

  @Test
  void aWrongSecretIsNoWayIn() {
    set(Map.of("SECRET", "wrong"));
    staysOutside(FAILED);
  }

  @Test
  void aTokenOfAnotherIssuerIsNotBelieved() {
    isNotBelieved(claims -> claims.issuer("https://evil.example"));
  }

  @Test
  void aTokenForAnotherApplicationIsNotBelieved() {
    isNotBelieved(claims -> claims.audience("another"));
    isNotBelieved(claims -> claims.audience(List.of(FakeProvider.CLIENT, "another")));
    isNotBelieved(claims -> claims.audience(FakeProvider.CLIENT).claim("azp", "another"));
    provider.says(claims ->
        claims.audience(List.of(FakeProvider.CLIENT, "another")).claim("azp", FakeProvider.CLIENT));
    comeIn();
    assertThat(who()).contains(bob);
  }

  @Test
  void aTokenOfAnotherLoginIsNotBelieved() {
    isNotBelieved(claims -> claims.claim("nonce", "another"));
    isNotBelieved(claims -> claims.claim("nonce", null));
  }

  @Test
  void aTokenThatHasExpiredIsNotBelievedButClocksMayDifferByAMinute() {
    isNotBelieved(claims -> claims.expirationTime(at(-61)));
    isNotBelieved(claims -> claims.expirationTime(at(-60)));
    isNotBelieved(claims -> claims.expirationTime(null));
    provider.says(claims -> claims.expirationTime(at(-59)));
    comeIn();
    assertThat(who()).contains(bob);
  }

  @Test
  void aTokenOfTheFutureIsNotBelieved() {
    isNotBelieved(claims -> claims.issueTime(at(61)));
    isNotBelieved(claims -> claims.issueTime(null));
    isNotBelieved(claims -> claims.notBeforeTime(at(61)));
    provider.says(claims -> claims.issueTime(at(59)));
    comeIn();
    assertThat(who()).contains(bob);
  }

  private Date at(int seconds) {
    return FakeProvider.at(directory.clock(), Duration.ofSeconds(seconds));
  }

  @Test
  void aTokenAboutNobodyIsNotBelieved() {
    isNotBelieved(claims -> claims.subject(null));
    isNotBelieved(claims -> claims.subject("x".repeat(256)));
  }

  @Test
  void aTokenWithoutSignatureIsNotBelieved() {
    provider.signsNothing();
    staysOutside(FAILED);
  }

  @Test
  void thePublicKeyIsNoSecretToSignWith() {
    provider.signsWithThePublicKeyAsSecret();
    staysOutside(FAILED);
  }

  @Test
  void aSignatureByAnotherKeyIsNotBelieved() {
    provider.signsWrongly();
    staysOutside(FAILED);
  }

  @Test
  void aKeyThatIsNotKnownIsLookedUpOnceForEachLogin() {
    comeIn();
    assertThat(provider.askedForKeys()).isEqualTo(1);
    browser = browser();
    provider.changesItsKey(false);
    staysOutside(FAILED);
    assertThat(provider.askedForKeys()).isEqualTo(2);
    staysOutside(FAILED);
    assertThat(provider.askedForKeys()).isEqualTo(3);

    provider.changesItsKey(true);
    comeIn();

    assertThat(who()).contains(bob);
    assertThat(provider.askedForKeys()).isEqualTo(4);
    browser = browser();
    comeIn();
    assertThat(provider.askedForKeys()).isEqualTo(4);
    directory.clock().advance(Duration.ofHours(1));
    comeIn();
    assertThat(provider.askedForKeys()).isEqualTo(5);
  }

  @Test
  void anotherBrowserCannotComeBackInsteadOfTheOneThatWasSent() {
    String back = local(provider.consent(start("")));
    TestBrowser sent = browser;

    browser = browser();
    assertThat(browser.get(back).body()).contains("begin again");
    assertThat(who()).isEmpty();
    start("");
    assertThat(browser.get(back).body()).contains("begin again");
    assertThat(who()).isEmpty();

    browser = sent;
    browser.get(back);
    assertThat(who()).contains(bob);
  }

  @Test
  void aBrowserComesBackOnce() {
    String back = local(provider.consent(start("")));
    String cookie = browser.cookies().getOrDefault(SsoEndpoint.COOKIE, "");
    browser.get(back);
    browser.cookies().remove(LoginForm.SESSION_COOKIE);

    assertThat(browser.get(back).status()).isEqualTo(403);
    browser.cookies().put(SsoEndpoint.COOKIE, cookie);
    assertThat(browser.get(back).status()).isEqualTo(403);

    assertThat(who()).isEmpty();
  }

  @Test
  void aCodeIsGoodForOneLoginAndOneBrowserOnly() {
    String stolen = local(provider.consent(start("")));
    browser = browser();
    String own = local(provider.consent(start("")));
    String mixed =
        stolen.substring(0, stolen.indexOf("&state=")) + own.substring(own.indexOf("&state="));

    assertThat(browser.get(mixed).body()).contains(FAILED);
    assertThat(who()).isEmpty();
  }

  @Test
  void whoComesBackTooLateBeginsAgain() {
    String back = local(provider.consent(start("")));
    directory.clock().advance(Duration.ofMinutes(10));

    assertThat(browser.get(back).body()).contains("begin again");
    assertThat(who()).isEmpty();
  }

  @Test
  void aForgedCookieIsWorthNothing() {
    start("");
    String[] parts = browser.cookies().getOrDefault(SsoEndpoint.COOKIE, "").split("\\.");
    String state = SecretHash.of("sso-state:" + parts[1]).value();
    browser
        .cookies()
        .put(SsoEndpoint.COOKIE, "999999999999." + parts[1] + "." + parts[2] + "." + parts[3]);

    Reply back = browser.get("/login/sso/back?code=x&state=" + state);

    assertThat(back.body()).contains("begin again");
  }

  @Test
  void theProviderMaySayWhoItIsAndThenItMustBeTheOne() {
    String back = local(provider.consent(start("")));
    assertThat(browser.get(back + "&iss=https%3A%2F%2Fevil.example").body()).contains(FAILED);
    String issuer = URLEncoder.encode(provider.issuer(), StandardCharsets.UTF_8);
    browser.get(local(provider.consent(start(""))) + "&iss=" + issuer);
    assertThat(who()).contains(bob);
  }

  @Test
  void whoDoesNotAgreeAtTheProviderSeesTheFormAgain() {
    String state = TestBrowser.query(start("").split("\\?", 2)[1]).get("state");

    Reply back = browser.get("/login/sso/back?error=access_denied&state=" + state);

    assertThat(back.status()).isEqualTo(403);
    assertThat(back.body()).contains(FAILED, "name=\"password\"");
  }
}
