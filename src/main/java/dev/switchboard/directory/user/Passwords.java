package dev.switchboard.directory.user;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes and checks password hashes. Each takes about a tenth of a second and 19 MiB: never on a
/// lane or an event loop.
public final class Passwords {
  /// What OWASP recommends for Argon2id.
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  private static final int SALT_BYTES = 16;

  /// Whoever has no password is checked against this one, so that it takes as long. It is the hash
  /// of nothing that is known, so that it need not be computed at each start.
  private static final PasswordHash NOBODYS =
      new PasswordHash(
          "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA"
              + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

  private static final int LONGEST = 256;
  private static final String MAC = "HmacSHA256";

  private final Database database;

  public Passwords(Database database) {
    this.database = database;
  }

  public static PasswordHash hash(String password, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new PasswordHash(ARGON2.hash(password.getBytes(UTF_8), salt).getResult());
  }

  /// Whether this is the password of an employee who may log in.
  ///
  /// Takes as long for a login that does not exist.
  public Optional<UserId> check(PortalId portal, Optional<Login> login, String password) {
    Optional<User> user =
        login
            .flatMap(name -> SqlUsers.find(database, portal, name))
            .filter(found -> found.active() && found.type() == UserType.EMPLOYEE);
    Optional<PasswordHash> kept =
        user.flatMap(found -> SqlPasswords.find(database, portal, found.id()));
    String tried = password.length() <= LONGEST ? password : "";
    boolean right = ARGON2.check(tried, kept.orElse(NOBODYS).value());
    return right && kept.isPresent() ? user.map(User::id) : Optional.empty();
  }

  /// Seals words so that only this installation can, and only until the user has another password.
  /// The key is the hash that is kept, salt included: nobody outside can try passwords on a seal.
  ///
  /// @return 64 hexadecimal digits; empty when the user has no password
  public Optional<String> seal(PortalId portal, UserId user, String words) {
    return SqlPasswords.find(database, portal, user).map(kept -> seal(kept, user + "/" + words));
  }

  private static String seal(PasswordHash kept, String words) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(kept.value().getBytes(UTF_8), MAC));
      return HexFormat.of().formatHex(mac.doFinal(words.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java knows " + MAC, e);
    }
  }
}
