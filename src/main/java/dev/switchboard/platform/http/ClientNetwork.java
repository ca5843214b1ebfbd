package dev.switchboard.platform.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Whom limits count as one sender: an IPv4 address, or the IPv6 network that a single connection
/// is given as a rule. Whoever has such a network has more addresses than anything can count.
public final class ClientNetwork {
  private static final int PREFIX_BYTES = 8;

  private ClientNetwork() {}

  /// @param address as a request names it; what is no IPv6 address stays as it is
  public static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    int zone = address.indexOf('%');
    Optional<InetAddress> parsed = IpLiteral.parse(zone < 0 ? address : address.substring(0, zone));
    return parsed.map(ClientNetwork::of).orElse(address);
  }

  private static String of(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length <= PREFIX_BYTES
        ? address.getHostAddress()
        : HexFormat.of().formatHex(Arrays.copyOf(bytes, PREFIX_BYTES)) + "/64";
  }
}
