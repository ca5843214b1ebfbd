package dev.switchboard.platform.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// Which addresses that are not public may be called all the same.
///
/// @param allowLoopback for trials on one machine (`--demo`)
/// @param allowed networks that the operator of the installation names
public record GuardPolicy(boolean allowLoopback, List<Network> allowed) {
  /// Public addresses only.
  public static final GuardPolicy STRICT = new GuardPolicy(false, List.of());

  public GuardPolicy {
    allowed = List.copyOf(allowed);
  }

  public boolean allows(InetAddress address) {
    return objection(address).isEmpty();
  }

  /// What speaks against an address, if anything does.
  Optional<String> objection(InetAddress address) {
    if (allowLoopback && address.isLoopbackAddress()) {
      return Optional.empty();
    }
    return allowed.stream().anyMatch(network -> network.contains(address))
        ? Optional.empty()
        : SpecialNetworks.nameOf(address);
  }
}
