package dev.switchboard.directory.sso;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;

/// By which account of a provider a person comes in.
///
/// @param account hash of issuer and subject: the provider's own number of the person is not kept
record Account(UserId user, String issuer, SecretHash account, Instant since) {
  static SecretHash hash(String issuer, String subject) {
    return SecretHash.of("account:" + issuer + "\n" + subject);
  }
}
