package dev.switchboard.directory.application;

import dev.switchboard.directory.access.Scopes;
import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.SecretHash;
import java.time.Instant;

/// A program that acts for users and receives events.
///
/// @param clientId its public name
/// @param token sent with each event, so that a handler knows where the event comes from
public record Application(
    long id, String clientId, SecretHash secret, Card card, Secret token, Instant createdAt) {
  /// What an administrator fills in.
  ///
  /// @param handlerUrl where the browser returns to after a person let the application in
  /// @param installUrl where `ONAPPINSTALL` goes; empty: nowhere
  public record Card(String title, String handlerUrl, String installUrl, Scopes scopes) {}
}
