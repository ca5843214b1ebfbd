package dev.switchboard.platform.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Addresses that are no public host: IANA's special-purpose registries, and the clouds' own.
///
/// IPv6 is judged the other way round: only global unicast is public. NAT64 and ISATAP addresses
/// are what the IPv4 address in them is; other ways to wrap one (mapped, compatible, 6to4, Teredo)
/// no honest name server uses, so they are never public.
final class SpecialNetworks {
  private record Special(Network network, String name) {}

  private static final List<Special> ALL =
      List.of(
          special("0.0.0.0/8", "an unspecified address"),
          special("10.0.0.0/8", "a private address"),
          special("100.64.0.0/10", "a shared carrier address"),
          special("127.0.0.0/8", "a loopback address"),
          special("169.254.0.0/16", "a link-local address"),
          special("172.16.0.0/12", "a private address"),
          special("192.0.0.0/24", "a protocol assignment"),
          special("192.0.2.0/24", "a documentation address"),
          special("192.88.99.0/24", "a 6to4 relay"),
          special("192.168.0.0/16", "a private address"),
          special("198.18.0.0/15", "a benchmarking address"),
          special("198.51.100.0/24", "a documentation address"),
          special("203.0.113.0/24", "a documentation address"),
          special("224.0.0.0/4", "a multicast address"),
          special("255.255.255.255", "a broadcast address"),
          special("240.0.0.0/4", "a reserved address"),
          special("168.63.129.16", "a cloud's metadata address"),
          special("::", "an unspecified address"),
          special("::1", "a loopback address"),
          special("::/96", "an IPv4-compatible address"),
          special("fc00::/7", "a private address"),
          special("fe80::/10", "a link-local address"),
          special("fec0::/10", "a site-local address"),
          special("ff00::/8", "a multicast address"),
          special("2001::/32", "a Teredo address"),
          special("2001:2::/48", "a benchmarking address"),
          special("2001::/23", "a protocol assignment"),
          special("2001:db8::/32", "a documentation address"),
          special("2002::/16", "a 6to4 address"),
          special("3fff::/20", "a documentation address"));

  private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");
  private static final Network NAT64 = Network.parse("64:ff9b::/96");
  private static final int V4_IN_V6 = 12;

  private SpecialNetworks() {}

  /// What kind of address it is, if it is no public one.
  static Optional<String> nameOf(InetAddress address) {
    Optional<String> special =
        ALL.stream().filter(s -> s.network().contains(address)).map(Special::name).findFirst();
    byte[] bytes = address.getAddress();
    if (special.isPresent() || bytes.length <= V4_IN_V6) {
      return special;
    }
    if (NAT64.contains(address)) {
      return nameOf(embedded(bytes));
    }
    if (!GLOBAL_UNICAST.contains(address)) {
      return Optional.of("not a global unicast address");
    }
    return isIsatap(bytes) ? nameOf(embedded(bytes)) : Optional.empty();
  }

  private static boolean isIsatap(byte[] bytes) {
    return (bytes[8] & 0xFD) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == (byte) 0xFE;
  }

  private static InetAddress embedded(byte[] bytes) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, V4_IN_V6, bytes.length));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }

  private static Special special(String network, String name) {
    return new Special(Network.parse(network), name);
  }
}
