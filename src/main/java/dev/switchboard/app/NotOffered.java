package dev.switchboard.app;

import java.util.Map;
import java.util.TreeMap;

/// Methods of the public contract that this server does not have, and why.
///
/// To a caller they are like any unknown method: `method.get` says that they do not exist.
final class NotOffered {
  private static final String NETWORK =
      "There is no network of portals over which a line could be joined.";

  private static final Map<String, String> REASONS =
      Map.of("imopenlines.network.join", NETWORK, "imopenlines.network.message.add", NETWORK);

  private NotOffered() {}

  /// The reason for each method, by name.
  static Map<String, String> reasons() {
    return new TreeMap<>(REASONS);
  }
}
