package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import java.util.List;
import java.util.Optional;

/// Which pages may talk to a web chat: those of the chat's list, and our own.
///
/// Never with cookies: browsers prove who they are by a token.
///
/// @param allowed as browsers write them, empty: any
/// @param own where browsers reach this server
record Origins(List<String> allowed, String own) {
  private static final String ALLOW = "Access-Control-Allow-Origin";

  Origins {
    allowed = List.copyOf(allowed);
  }

  /// A call that names no origin comes from no foreign page.
  boolean admit(HttpCall call) {
    Optional<String> origin = call.header().apply("Origin");
    return allowed.isEmpty()
        || origin.isEmpty()
        || origin.get().equals(own)
        || allowed.contains(origin.get());
  }

  /// The reply, readable for the page that asked.
  HttpReply opened(HttpCall call, HttpReply reply) {
    if (allowed.isEmpty()) {
      return reply.with(ALLOW, "*");
    }
    HttpReply varying = reply.with("Vary", "Origin");
    Optional<String> origin = call.header().apply("Origin").filter(_ -> admit(call));
    return origin.map(asked -> varying.with(ALLOW, asked)).orElse(varying);
  }

  /// The answer to a browser that asks before it sends.
  HttpReply preflight(HttpCall call) {
    return opened(call, HttpReply.text(204, ""))
        .with("Access-Control-Allow-Methods", "GET, POST")
        .with("Access-Control-Allow-Headers", "Authorization, Content-Type")
        .with("Access-Control-Max-Age", "7200");
  }
}
