package dev.switchboard.platform.storage;

import java.sql.SQLException;

/// The database was told to commit and hung up before it answered: only itself knows whether it
/// did.
public final class CommitInDoubt extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String transaction;

  CommitInDoubt(String transaction, SQLException cause) {
    super("nobody has said whether a batch is committed", cause);
    this.transaction = transaction;
  }

  /// What [WriteSession#hasCommitted] asks for.
  public String transaction() {
    return transaction;
  }
}
