package dev.switchboard.directory.application;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.SecretHash;
import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;
import java.net.URI;

/// Registers a local application.
///
/// @param secret hash of the client secret, which only the caller knows and shows once
public record AddApplication(
    String clientId, SecretHash secret, Application.Card card, Secret token)
    implements Command<AddApplication.Outcome> {
  private static final int LONGEST_CLIENT_ID = 64;

  /// What came of it.
  public sealed interface Outcome {
    record Added(long application) implements Outcome {}

    /// Empty, too long or already used.
    record ClientIdUnusable() implements Outcome {}

    /// No absolute address of `http` or `https`.
    record AddressUnusable(String address) implements Outcome {}
  }

  @Override
  public Outcome decide(Work work) {
    if (!isWebAddress(card.handlerUrl())) {
      return new Outcome.AddressUnusable(card.handlerUrl());
    }
    if (!card.installUrl().isEmpty() && !isWebAddress(card.installUrl())) {
      return new Outcome.AddressUnusable(card.installUrl());
    }
    if (clientId.isBlank() || clientId.length() > LONGEST_CLIENT_ID || isTaken(work)) {
      return new Outcome.ClientIdUnusable();
    }
    long id = work.nextId("application");
    SqlApplications.in(work).save(new Application(id, clientId, secret, card, token, work.now()));
    work.emit(new ApplicationEvent.Added(id, card.title()));
    return new Outcome.Added(id);
  }

  private boolean isTaken(Work work) {
    return SqlApplications.in(work).find(SqlApplications.BY_CLIENT, clientId).isPresent();
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = URI.create(text);
      String scheme = String.valueOf(address.getScheme());
      return (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
