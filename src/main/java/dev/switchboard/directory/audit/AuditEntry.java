package dev.switchboard.directory.audit;

import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.Map;

/// Somebody has changed something.
///
/// @param by the system: the server itself, or whoever runs it
/// @param action subject and past participle, as `line.changed`
/// @param subject its id
/// @param title what it was called then
/// @param detail what more there is to say: never a secret, never what clients wrote
public record AuditEntry(
    long id,
    Instant at,
    UserId by,
    String action,
    String subject,
    String title,
    Map<String, String> detail) {
  public AuditEntry {
    detail = Map.copyOf(detail);
  }
}
