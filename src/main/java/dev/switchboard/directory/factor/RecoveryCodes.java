package dev.switchboard.directory.factor;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.UserId;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Ten codes for whoever has lost the app. Each has 80 random bits, so that its hash tells nothing,
/// and works once.
///
/// @param plain as they are shown, once
public record RecoveryCodes(List<Secret> plain) {
  private static final int MANY = 10;
  private static final int BYTES = 10;
  private static final int GROUP = 4;

  public RecoveryCodes {
    plain = List.copyOf(plain);
  }

  public static RecoveryCodes next(SecureRandom random) {
    return new RecoveryCodes(Stream.generate(() -> one(random)).limit(MANY).toList());
  }

  private static Secret one(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Secret(Groups.of(Base32.write(bytes).toLowerCase(Locale.ROOT), GROUP, "-"));
  }

  /// In plain, to be shown.
  public List<String> shown() {
    return plain.stream().map(Secret::value).toList();
  }

  List<SecretHash> hashes(UserId user) {
    return plain.stream().map(code -> hash(user, TypedCode.of(code.value()))).toList();
  }

  /// Two people's codes have different hashes, so that nobody can use another's.
  static SecretHash hash(UserId user, TypedCode code) {
    return SecretHash.of("recovery:" + user + ":" + code.text());
  }
}
