package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Takes the tours of the documents: runs their commands one after the other, and compares what
/// they print.
final class DocumentsTest {
  private static final String LISTENER_PORT = "8091";

  /// Where docs/agents.md says that nobody listens.
  private static final String SILENT_PORT = "8099";

  @TempDir private Path home;

  @BeforeEach
  void demandPrograms() {
    assumeTrue(isThere("node"), "node is not on the path");
    assumeTrue(isThere("curl"), "curl is not on the path");
  }

  @Test
  void everyStepOfTheReadmesTourPrintsWhatIsShown() throws Exception {
    String port = Integer.toString(freePort());
    String readme = Files.readString(Path.of("README.md")).replace(LISTENER_PORT, port);
    String tour = readme.substring(readme.indexOf("\n## A tour\n"), readme.indexOf("\n## Bench"));
    take(Tour.of(tour, home), port);
  }

  @Test
  void anAgentIsMadeTrainedTriedAndPutToWorkAsItsPageSays() throws Exception {
    String port = Integer.toString(freePort());
    take(
        Tour.of(Files.readString(Path.of("docs/agents.md")).replace(SILENT_PORT, port), home),
        port);
  }

  private void take(Tour tour, String clientPort) throws Exception {
    assertThat(tour.steps()).hasSizeGreaterThan(5);
    try (LiveServer server =
        LiveServer.start(home.resolve("data"), "http://127.0.0.1:" + clientPort)) {
      assertThat(server.key("/base")).isEqualTo(server.base());
      tour.take();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
