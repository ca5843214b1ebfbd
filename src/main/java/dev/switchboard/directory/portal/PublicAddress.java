package dev.switchboard.directory.portal;

import java.net.URI;

/// Where the world reaches this server. A setting: what a request says of it can be forged.
///
/// @param base scheme and host, with a port if it is not the usual one
public record PublicAddress(URI base) {
  public PublicAddress {
    if (base.getHost() == null || base.getScheme() == null) {
      throw new IllegalArgumentException("address must be absolute, was " + base);
    }
  }

  public static PublicAddress of(String base) {
    return new PublicAddress(URI.create(base));
  }

  /// Host, with a port if there is one.
  public String domain() {
    return base.getAuthority();
  }

  /// Where methods are called.
  public String endpoint() {
    return base.getScheme() + "://" + base.getAuthority() + "/rest/";
  }

  public boolean isSecure() {
    return base.getScheme().equalsIgnoreCase("https");
  }
}
