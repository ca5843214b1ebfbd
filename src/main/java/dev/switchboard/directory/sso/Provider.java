package dev.switchboard.directory.sso;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The identity provider of a portal, as an administrator has named it.
///
/// @param issuer URL by which it calls itself, character by character
/// @param title of the button
/// @param newcomers whether whoever is not known becomes an operator
/// @param domains of newcomers' e-mail addresses, in lower case; empty: any
/// @param passwordAdmins whether only administrators log in with a password
/// @param version raised by each change
public record Provider(
    String issuer,
    String clientId,
    Secret clientSecret,
    String title,
    boolean newcomers,
    List<String> domains,
    boolean passwordAdmins,
    long version,
    UserId changedBy,
    Instant changedAt) {
  public Provider {
    domains = List.copyOf(domains);
  }

  public static Optional<Provider> read(Database database, PortalId portal) {
    return SqlSso.provider(database, portal);
  }

  /// Whether somebody with this e-mail address may become an operator.
  boolean welcomes(String email) {
    String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    return newcomers && (domains.isEmpty() || domains.contains(domain));
  }
}
