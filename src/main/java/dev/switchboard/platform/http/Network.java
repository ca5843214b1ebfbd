package dev.switchboard.platform.http;

import java.net.InetAddress;

/// A range of addresses, `10.0.0.0/8` or `fd00::/8`.
///
/// @param bits how many leading bits belong to the network
public record Network(InetAddress address, int bits) {
  public Network {
    if (bits < 0 || bits > address.getAddress().length * Byte.SIZE) {
      throw new IllegalArgumentException(
          "A network's prefix must fit its address " + address.getHostAddress() + ", was " + bits);
    }
  }

  /// Reads CIDR notation; an address alone is a network of one.
  public static Network parse(String text) {
    int slash = text.indexOf('/');
    InetAddress address =
        IpLiteral.parse(slash < 0 ? text : text.substring(0, slash))
            .orElseThrow(() -> unreadable(text));
    String bits = slash < 0 ? "" : text.substring(slash + 1);
    if (slash >= 0 && !bits.matches("[0-9]{1,3}")) {
      throw unreadable(text);
    }
    int all = address.getAddress().length * Byte.SIZE;
    return new Network(address, slash < 0 ? all : Integer.parseInt(bits));
  }

  public boolean contains(InetAddress other) {
    byte[] ours = address.getAddress();
    byte[] theirs = other.getAddress();
    if (ours.length != theirs.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    for (int i = 0; i < whole; i++) {
      if (ours[i] != theirs[i]) {
        return false;
      }
    }
    int rest = bits % Byte.SIZE;
    return rest == 0 || ((ours[whole] ^ theirs[whole]) & 0xFF) >> (Byte.SIZE - rest) == 0;
  }

  @Override
  public String toString() {
    return address.getHostAddress() + "/" + bits;
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException("A network like 10.0.0.0/8 expected, was " + text);
  }
}
