package dev.switchboard.directory.factor;

import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The app on the phone of a person.
public final class App {
  private static final Pattern SECRET = Pattern.compile("\\bsecret=([A-Z2-7]{32})");

  private final TotpSecret secret;
  private final InstantSource clock;

  private App(TotpSecret secret, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
  }

  /// @param page holds the address of the QR code
  public static App reading(String page, InstantSource clock) {
    Matcher found = SECRET.matcher(page);
    if (!found.find()) {
      throw new AssertionError("an address expected, came " + page);
    }
    return new App(new TotpSecret(found.group(1)), clock);
  }

  public String code() {
    return Totp.code(secret, Totp.step(clock.instant()));
  }

  /// One that is not shown now, nor a step before or after.
  public String wrongCode() {
    return Totp.code(secret, Totp.step(clock.instant()) + 1000);
  }

  public String secret() {
    return secret.base32();
  }
}
