package dev.switchboard.directory.sso;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.util.List;
import java.util.Optional;

/// Names the provider of the portal, or changes what is known of it.
///
/// @param version of the form that was filled in; empty: whatever there is
record SaveProvider(Draft draft, Optional<Long> version, UserId by)
    implements Command<SaveProvider.Outcome> {
  /// What was filled in.
  ///
  /// @param secret empty: the one that there is. Not for another issuer, which would be told it.
  record Draft(
      String issuer,
      String clientId,
      Optional<Secret> secret,
      String title,
      boolean newcomers,
      List<String> domains,
      boolean passwordAdmins) {
    Draft {
      domains = List.copyOf(domains);
    }
  }

  /// What came of it.
  sealed interface Outcome {
    record Saved(Provider now) implements Outcome {}

    record SecretNeeded() implements Outcome {}

    record Outdated(long current) implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    Optional<Provider> before = SqlSso.provider(work);
    long current = before.map(Provider::version).orElse(0L);
    if (version.filter(shown -> shown != current).isPresent()) {
      return new Outcome.Outdated(current);
    }
    Optional<Secret> secret =
        draft
            .secret()
            .or(() ->
                before
                    .filter(known -> known.issuer().equals(draft.issuer()))
                    .map(Provider::clientSecret));
    return secret.map(known -> save(work, known, current + 1)).orElseGet(Outcome.SecretNeeded::new);
  }

  private Outcome save(Work work, Secret secret, long next) {
    Provider now =
        new Provider(
            draft.issuer(),
            draft.clientId(),
            secret,
            draft.title(),
            draft.newcomers(),
            draft.domains(),
            draft.passwordAdmins(),
            next,
            by,
            work.now());
    SqlSso.providers(work).save(now);
    work.emit(new SsoEvent.ProviderChanged(now));
    return new Outcome.Saved(now);
  }
}
