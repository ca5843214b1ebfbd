package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The official JavaScript SDK, unmodified, against the https port: webhook and OAuth, calls,
/// batch, lists. What it does stands in `src/test/js/client.mjs`.
final class RealClientTest {
  private static final Path SOURCES = Path.of("src/test/js");

  /// Kept between runs: the SDK is fetched once.
  private static final Path PROJECT = Path.of("target/real-client");

  @TempDir private Path data;

  @Test
  void theJavaScriptSdkWorksUnmodified() throws Exception {
    assumeTrue(isThere("node") && isThere("npm"), "skipped: node and npm are not on the path");
    install();
    try (LiveServer server = LiveServer.start(data, "http://127.0.0.1:9", "--tls-port", "0")) {
      Process client = run(List.of("node", "client.mjs"), setup(server));
      String said = new String(client.getInputStream().readAllBytes());
      assertThat(client.waitFor()).as(said).isZero();
      assertThat(said).contains("webhook: iteratesOverLists", "oauth: renewsItsToken");
    }
  }

  private Map<String, String> setup(LiveServer server) {
    String https = "https://localhost:" + server.config().https().port().orElseThrow();
    Map<String, Object> oauth =
        Map.ofEntries(
            Map.entry("applicationToken", server.key("/application/application_token")),
            Map.entry("userId", 1),
            Map.entry("memberId", "demo"),
            Map.entry("accessToken", server.key("/application/access_token")),
            Map.entry("refreshToken", server.key("/application/refresh_token")),
            Map.entry("expiresIn", 3600),
            Map.entry("scope", "crm"),
            Map.entry("domain", https),
            Map.entry("clientEndpoint", https + "/rest/"),
            Map.entry("serverEndpoint", https + "/rest/"),
            Map.entry("status", "L"));
    Map<String, Object> setup =
        Map.of(
            "webhook",
            https + server.key("/webhooks/admin").replaceFirst("/$", ""),
            "oauth",
            oauth,
            "secret",
            Map.of(
                "clientId", server.key("/application/client_id"),
                "clientSecret", server.key("/application/client_secret")));
    return Map.of(
        "SETUP",
        Json.write(setup),
        "NODE_EXTRA_CA_CERTS",
        data.resolve("tls/certificate.pem").toString());
  }

  private static void install() throws IOException, InterruptedException {
    Files.createDirectories(PROJECT);
    Path lock = PROJECT.resolve("package-lock.json");
    boolean isInstalled =
        Files.exists(PROJECT.resolve("node_modules/.package-lock.json"))
            && Files.mismatch(SOURCES.resolve("package-lock.json"), lock) == -1;
    for (String file : List.of("package.json", "package-lock.json", "client.mjs")) {
      Files.copy(SOURCES.resolve(file), PROJECT.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!isInstalled) {
      Process npm =
          run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), Map.of());
      String said = new String(npm.getInputStream().readAllBytes());
      assertThat(npm.waitFor()).as(said).isZero();
    }
  }

  private static Process run(List<String> command, Map<String, String> more) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(PROJECT.toFile()).redirectErrorStream(true);
    builder.environment().putAll(more);
    return builder.start();
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
