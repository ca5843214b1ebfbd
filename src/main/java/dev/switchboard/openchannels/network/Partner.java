package dev.switchboard.openchannels.network;

import dev.switchboard.platform.identity.PortalId;

/// Another installation: its lines can be joined here, and it may join lines here.
///
/// @param url where it is reached, without a slash at the end
/// @param secret known on both sides, by which each recognises the other
record Partner(PortalId portal, long id, String name, String url, String secret, boolean active) {
  /// The secret stays out of logs.
  @Override
  public String toString() {
    return "Partner[" + portal + "/" + id + "]";
  }
}
