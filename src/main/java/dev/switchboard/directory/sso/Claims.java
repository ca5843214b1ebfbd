package dev.switchboard.directory.sso;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the provider says of a person, after its signature was checked.
///
/// @param subject the provider's own name of the person, which never becomes somebody else's
/// @param email only if the provider has made sure that it is the person's
/// @param name full name, or empty
public record Claims(
    String issuer, String subject, Optional<String> email, String name, String lastName) {
  private static final String GOOGLE = "https://accounts.google.com";
  private static final String MICROSOFT = "https://login.microsoftonline.com/";

  static Claims of(String issuer, String subject, Map<String, Object> said) {
    String given = text(said, "given_name");
    return new Claims(
        issuer,
        subject,
        provenEmail(issuer, said),
        given.isEmpty() ? text(said, "name") : given,
        given.isEmpty() ? "" : text(said, "family_name"));
  }

  static boolean isForEverybody(String issuer) {
    return issuer.equals(GOOGLE);
  }

  private static String text(Map<String, Object> said, String name) {
    return said.get(name) instanceof String text ? text.strip() : "";
  }

  private static boolean isTrue(Map<String, Object> said, String name) {
    return Boolean.TRUE.equals(said.get(name)) || "true".equals(said.get(name));
  }

  private static Optional<String> provenEmail(String issuer, Map<String, Object> said) {
    String email = text(said, "email").toLowerCase(Locale.ROOT);
    return Optional.of(email).filter(one -> !one.isEmpty() && isProven(issuer, one, said));
  }

  /// Google has confirmed any address once; only of its own and of its customers' companies it
  /// knows that the address still is the person's. Microsoft has a word of its own for that.
  private static boolean isProven(String issuer, String email, Map<String, Object> said) {
    boolean verified = isTrue(said, "email_verified");
    if (issuer.equals(GOOGLE)) {
      return verified && (email.endsWith("@gmail.com") || !text(said, "hd").isEmpty());
    }
    return verified || (issuer.startsWith(MICROSOFT) && isTrue(said, "xms_edov"));
  }

  /// Names and addresses are not for logs.
  @Override
  public String toString() {
    return "Claims[REDACTED]";
  }
}
