package dev.switchboard.directory.sso;

import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.Optional;

/// Forgets the provider and every account: everybody comes in with a password again.
///
/// @param by the system: whoever runs the server
public record RemoveProvider(UserId by) implements Command<Boolean> {
  /// @return false when there is none
  @Override
  public Boolean decide(Work work) {
    Optional<Provider> before = SqlSso.provider(work);
    before.ifPresent(known -> {
      SqlSso.providers(work).remove(known);
      Accounts.in(work).forgetAll();
      work.emit(new SsoEvent.ProviderRemoved(by, known.issuer()));
    });
    return before.isPresent();
  }
}
