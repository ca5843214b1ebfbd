package dev.switchboard.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;

/// Why a call did not get through, as people read it.
final class FaultsTest {
  private static final Path TRANSLATED = Path.of("web/shared/api/sentences.ts");

  @Test
  void thePagesKnowEverySentenceInTheReadersLanguage() throws IOException {
    String known = Files.readString(TRANSLATED);
    Stream<Throwable> faults =
        Stream.of(
            new SSLException("no"),
            new ConnectException("no"),
            new SocketException("no"),
            new TimeoutException("no"),
            new ConnectionPoolTooBusyException("no"),
            new IOException("no"));
    assertThat(faults.map(fault -> Faults.of(fault).sentence()))
        .allSatisfy(sentence -> assertThat(known).contains("'" + sentence + "'"));
    assertThat(known).contains("The name (\\S+) has no address\\.");
    assertThat(Faults.unknown("shop").sentence()).isEqualTo("The name shop has no address.");
  }
}
