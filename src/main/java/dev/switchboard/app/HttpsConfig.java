package dev.switchboard.app;

import dev.switchboard.platform.config.Setting;
import dev.switchboard.platform.config.Settings;
import dev.switchboard.platform.http.Certificate;
import dev.switchboard.platform.http.Proxies;
import dev.switchboard.platform.http.SelfSigned;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/// How requests come in by https: by a port of this server, or through a proxy in front of it.
///
/// @param port empty: no port of its own
/// @param certificate a PEM file, or [#SELF_SIGNED]
/// @param required refuses REST calls that come in plain HTTP
record HttpsConfig(
    OptionalInt port, String certificate, String key, boolean required, Proxies proxies) {
  private static final String SELF_SIGNED = "self-signed";
  private static final Setting PORT =
      new Setting("tls-port", "", "The port to listen on for https; empty: none.");
  private static final Setting CERTIFICATE =
      new Setting(
          "tls-certificate",
          SELF_SIGNED,
          "A PEM file with the certificate chain; self-signed makes one for trials, in the data folder.");
  private static final Setting KEY =
      new Setting("tls-key", "", "A PEM file with the private key of the certificate.");
  private static final Setting REQUIRED =
      new Setting("require-https", "false", "Refuses REST calls that come in plain HTTP.");
  private static final Setting PROXY =
      new Setting(
          "behind-proxy",
          "false",
          "A proxy stands in front and sets X-Forwarded-For and X-Forwarded-Proto, which are believed.");

  static final List<Setting> ALL = List.of(PORT, CERTIFICATE, KEY, REQUIRED, PROXY);

  static HttpsConfig of(Settings settings) {
    HttpsConfig config =
        new HttpsConfig(
            settings.text(PORT).isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Config.port(settings.number(PORT, 0, 65_535))),
            settings.text(CERTIFICATE),
            settings.text(KEY),
            settings.flag(REQUIRED),
            settings.flag(PROXY) ? Proxies.ONE : Proxies.NONE);
    if (config.port().isPresent() && !config.certificate().equals(SELF_SIGNED)) {
      demandFile(CERTIFICATE, config.certificate());
      demandFile(KEY, config.key());
    }
    return config;
  }

  private static void demandFile(Setting setting, String path) {
    if (!Files.isReadable(Path.of(path)) || Files.isDirectory(Path.of(path))) {
      throw new IllegalArgumentException(
          setting.name() + " must be a PEM file that can be read, was '" + path + "'");
    }
  }

  /// What the port shows; made now if it is to be self-signed.
  Certificate certificate(Path data, List<String> hosts, Instant now) {
    return certificate.equals(SELF_SIGNED)
        ? SelfSigned.in(data.resolve("tls"), hosts, now)
        : new Certificate(Path.of(certificate), Path.of(key));
  }
}
