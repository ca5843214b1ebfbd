package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.identity.PortalId;

/// Whom limits count as one visitor: each portal numbers its own from 1.
record Person(PortalId portal, long visitor) {
  static Person of(VisitorCall call, Visitor visitor) {
    return new Person(call.portal(), visitor.id());
  }
}
