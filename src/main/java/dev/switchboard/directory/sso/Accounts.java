package dev.switchboard.directory.sso;

import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import java.util.Optional;

/// Who comes in by which account, as a command sees and changes it.
final class Accounts {
  private final Work work;
  private final Rows<Account> rows;

  private Accounts(Work work) {
    this.work = work;
    this.rows = SqlSso.links(work);
  }

  static Accounts in(Work work) {
    return new Accounts(work);
  }

  /// Whose account it is.
  Optional<UserId> holder(Claims claims) {
    return rows.find(SqlSso.BY_ACCOUNT, hash(claims).value()).map(Account::user);
  }

  /// Whether the person comes in by another account of the same provider.
  boolean hasOther(UserId user, Claims claims) {
    return rows.find(user.value())
        .filter(link -> link.issuer().equals(claims.issuer()))
        .filter(link -> !link.account().equals(hash(claims)))
        .isPresent();
  }

  /// From now on the person comes in by this account; an account of an earlier provider is
  /// forgotten.
  void link(UserId user, Claims claims) {
    rows.save(new Account(user, claims.issuer(), hash(claims), work.now()));
    work.emit(new SsoEvent.Linked(user));
  }

  /// The person comes in by no account any more, until the e-mail address brings them together
  /// again.
  ///
  /// @return false when there was none
  boolean forget(UserId user) {
    Optional<Account> link = rows.find(user.value());
    link.ifPresent(known -> {
      rows.remove(known);
      work.emit(new SsoEvent.Unlinked(user));
    });
    return link.isPresent();
  }

  void forgetAll() {
    rows.all(SqlSso.everybody()).forEach(rows::remove);
  }

  private static SecretHash hash(Claims claims) {
    return Account.hash(claims.issuer(), claims.subject());
  }
}
