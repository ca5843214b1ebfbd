package dev.switchboard.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.platform.http.GuardPolicy;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.security.MessageDigest;

/// `/metrics`, for Prometheus. It names no client and no secret, but how busy a company is, is not
/// for everybody: without a token, only callers with an address that is not public are answered.
///
/// @param token the bearer token that is demanded; empty: none
/// @param behindProxy the callers' addresses are those that a proxy has told
record Metrics(PrometheusMeterRegistry registry, String token, boolean behindProxy) {
  private static final HttpReply REFUSED =
      HttpReply.error(
          403,
          "ACCESS_DENIED",
          "Metrics are told to private addresses, or with the token of the setting metrics-token.");

  /// What the process needs of its machine.
  static void ofProcess(PrometheusMeterRegistry registry) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  HttpReply answer(HttpCall call) {
    return mayRead(call) ? HttpReply.text(200, registry.scrape()) : REFUSED;
  }

  private boolean mayRead(HttpCall call) {
    if (!token.isEmpty()) {
      byte[] shown = call.authorization("Bearer").orElse("").getBytes(UTF_8);
      return MessageDigest.isEqual(shown, token.getBytes(UTF_8));
    }
    // A proxy that we were not told of makes the whole world look like its own machine.
    boolean known = behindProxy || call.headerOrEmpty("X-Forwarded-For").isEmpty();
    return known && isPrivate(call.remoteAddress());
  }

  private static boolean isPrivate(String address) {
    try {
      return !GuardPolicy.STRICT.allows(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException e) {
      return false; // a proxy may name what is none
    }
  }
}
