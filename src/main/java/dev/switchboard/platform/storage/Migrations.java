package dev.switchboard.platform.storage;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.output.ValidateOutput;

/// Brings the tables of a store from whatever version to this one, in one commit, or refuses with a
/// sentence and changes nothing.
final class Migrations {
  private Migrations() {}

  /// @throws IllegalStateException with a sentence for whoever starts the server
  static void apply(String url) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(url, null, null)
            .locations("classpath:db")
            .validateMigrationNaming(true)
            // All steps are one transaction: a failure leaves the store as it was.
            .group(true)
            // Numbers are given when work begins, so a smaller one can be published later.
            .outOfOrder(true)
            // Flyway would let a store pass that is ahead of the program.
            .ignoreMigrationPatterns("*:pending")
            .load();
    try {
      flyway.validateWithResult().invalidMigrations.stream()
          .findFirst()
          .ifPresent(wrong -> refuse(wrong, newest(flyway)));
      flyway.migrate();
    } catch (FlywayException e) {
      throw new IllegalStateException(reason(e), e);
    }
  }

  private static MigrationVersion newest(Flyway flyway) {
    return Arrays.stream(flyway.info().all())
        .filter(step -> step.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .max(MigrationVersion::compareTo)
        .orElse(MigrationVersion.EMPTY);
  }

  private static void refuse(ValidateOutput wrong, MigrationVersion newest) {
    MigrationVersion version = MigrationVersion.fromVersion(wrong.version);
    if (version.compareTo(newest) > 0) {
      throw new IllegalStateException(
          "the store was upgraded by a newer Switchboard to version %s of its tables, and this one knows them up to %s. Start the newer Switchboard again, or restore a backup from before the upgrade. Nothing was changed."
              .formatted(version, newest));
    }
    throw new IllegalStateException(
        "the step %s (%s) by which the store was made is not the one that this Switchboard has, so it cannot know what is in the tables. Start the Switchboard that has worked with this store, unchanged, or restore a backup that fits. Nothing was changed."
            .formatted(version, wrong.description));
  }

  private static String reason(FlywayException e) {
    if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return "the database holds tables that are not Switchboard's. Name an empty database. Nothing was changed.";
    }
    return "the store could not be brought to this version: %s (%s). Nothing was changed: the Switchboard that has worked with it can be started again."
        .formatted(sentence(e), sentence(root(e)));
  }

  private static Throwable root(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? e : root(cause);
  }

  private static String sentence(Throwable e) {
    return String.valueOf(e.getMessage()).strip().split("\n", 2)[0];
  }
}
