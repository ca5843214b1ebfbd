package dev.switchboard.platform.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Tells pages of our own from those of other sites, by what browsers say of themselves.
///
/// @param base our address as people know it, which a proxy in front may keep from us
public record OwnOrigin(Supplier<String> base) {
  private static final Set<String> OURS = Set.of("same-origin", "none");

  /// Whether nothing says that another site has sent this. Programs say nothing at all.
  public boolean sent(HttpCall call) {
    boolean near =
        call.header()
            .apply("Sec-Fetch-Site")
            .map(site -> OURS.contains(site.toLowerCase(Locale.ROOT)))
            .orElse(true);
    return near && call.header().apply("Origin").map(origin -> isOurs(origin, call)).orElse(true);
  }

  private boolean isOurs(String origin, HttpCall call) {
    Optional<String> authority = authority(origin);
    return authority.isPresent()
        && (authority.equals(call.header().apply("Host").map(OwnOrigin::lower))
            || authority.equals(authority(base.get())));
  }

  private static Optional<String> authority(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getRawAuthority()).map(OwnOrigin::lower);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
