package dev.switchboard.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Looks up host names. May block: never called on an event loop.
@FunctionalInterface
public interface NameResolver {
  /// All addresses of a name, in the order of preference; none if it has none.
  List<InetAddress> addresses(String name);

  /// What the machine uses.
  static NameResolver system() {
    return name -> {
      try {
        return List.of(InetAddress.getAllByName(name));
      } catch (UnknownHostException _) {
        return List.of();
      }
    };
  }
}
