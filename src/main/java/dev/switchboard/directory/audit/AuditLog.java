package dev.switchboard.directory.audit;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The log of who changed what. It is only ever added to, in the commit of the change itself.
public final class AuditLog {
  private static final int LONGEST_TITLE = 255;

  private final Database database;

  public AuditLog(Database database) {
    this.database = database;
  }

  /// Which entries are meant; what is empty does not matter.
  ///
  /// @param subject what an action begins with, as `line`
  public record Which(
      Optional<UserId> by,
      Optional<String> subject,
      Optional<Instant> from,
      Optional<Instant> until) {}

  /// Adds an entry, within the command that changes something.
  public static void note(
      Work work,
      UserId by,
      String action,
      Object subject,
      String title,
      Map<String, String> detail) {
    String called = title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    SqlAudit.in(work)
        .save(
            new AuditEntry(
                work.nextId("audit"), work.now(), by, action, subject.toString(), called, detail));
  }

  /// The newest that are older than entry `before`.
  List<AuditEntry> page(PortalId portal, Which which, long before, int limit) {
    return SqlAudit.page(database, portal, which, before, limit);
  }
}
