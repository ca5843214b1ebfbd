package dev.switchboard.platform.http;

import java.net.URI;
import java.util.Set;

/// A checked step of a call.
///
/// @param redirects how many came before
record Hop(Call call, Target target, int redirects) {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /// Whether the caller wants a redirect followed rather than to see it.
  boolean follows(int status) {
    return call.limits().redirects() > 0 && REDIRECTS.contains(status);
  }

  Call redirected(int status, String location) {
    if (redirects >= call.limits().redirects()) {
      throw new Objection(
          Answer.Ground.REDIRECT,
          "At most " + call.limits().redirects() + " redirects expected, but another came.");
    }
    Target to = Target.parse(absolute(location));
    if (target.tls() && !to.tls()) {
      throw new Objection(
          Answer.Ground.REDIRECT, "A redirect to https expected, but one to http came.");
    }
    return call.redirected(status, to, target.sameOrigin(to));
  }

  private String absolute(String location) {
    URI base = target.uri();
    if (location.startsWith("?")) {
      // URI.resolve would drop the last segment of the path.
      return base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + location;
    }
    try {
      return base.resolve(location).toString();
    } catch (IllegalArgumentException _) {
      throw new Objection(Answer.Ground.URL, "A redirect to a URL expected, but other text came.");
    }
  }
}
