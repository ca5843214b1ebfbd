package dev.switchboard.openchannels.network;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;

/// The name by which a line is joined from elsewhere: 32 characters, which nobody can guess.
record NetworkCode(PortalId portal, LineId line, String code, boolean active) {
  static final int LENGTH = 32;
}
