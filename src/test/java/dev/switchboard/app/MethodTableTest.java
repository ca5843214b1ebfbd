package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.rest.Access;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.MethodTable;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.testing.TestClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MethodTableTest {
  private static final String HEAD =
      """
      # REST methods

      Generated from the method table; `MethodTableTest` says how. A method is open to a token that has one of its scopes;
      without a scope it is open to every token. Who says `application` refuses webhooks; a [right](rights.md) holds on every
      line unless it says where. What concerns a dialog is open to whoever may see the dialog. A star marks what must be sent.

      | method | scope | who | parameters | class |
      |---|---|---|---|---|
      """;
  private static final String NOT_OFFERED =
      """

      ## Not offered

      Documented elsewhere, unknown to this server.

      | method | why |
      |---|---|
      """;

  private Server server;
  private MethodTable table;
  private Sources sources;

  @BeforeAll
  void startWithClosedDoor(@TempDir Path data) throws IOException {
    Config config = Config.of(List.of("--port", "0", "--data", data.toString()), Map.of());
    server = Server.start(config, new TestClock());
    table = server.rest().table();
    sources = Sources.read();
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  @Test
  void everyMethodNameStandsOnceAsAWholeLiteral() {
    Map<String, List<String>> elsewhere =
        table.all().stream()
            .map(Method::name)
            .filter(name -> sources.holders(name).size() != 1)
            .collect(Collectors.toMap(name -> name, sources::holders));
    assertThat(elsewhere).isEmpty();
  }

  @Test
  void thePageOfMethodsIsCurrent() throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    table.all().forEach(method -> text.append(row(method)));
    text.append(NOT_OFFERED);
    NotOffered.reasons()
        .forEach((name, reason) -> text.append("| `%s` | %s |\n".formatted(name, reason)));
    new GeneratedPage(Path.of("docs/rest-methods.md"), text.toString()).check(getClass());
  }

  @Test
  void everyMethodOfTheContractIsOfferedOrHasAReasonNotToBe() throws IOException {
    List<String> forgotten =
        SharedContract.orSkip().methods().stream()
            .filter(name -> table.find(name).isEmpty())
            .filter(name -> !NotOffered.reasons().containsKey(name))
            .toList();
    assertThat(forgotten).isEmpty();
  }

  @Test
  void nothingIsOfferedThatHasAReasonNotToBe() {
    assertThat(NotOffered.reasons().keySet())
        .allMatch(name -> table.find(name).isEmpty())
        .isNotEmpty();
  }

  private String row(Method method) {
    return "| `%s` | %s | %s | %s | `%s` |\n"
        .formatted(
            method.name(),
            String.join(" or ", method.scopes()),
            who(method),
            method.params().stream().map(MethodTableTest::param).collect(Collectors.joining(", ")),
            String.join("` `", sources.holders(method.name())));
  }

  private static String who(Method method) {
    String access =
        switch (method.access()) {
          case Access.Everybody _ -> "";
          case Access.Program _ -> "token or webhook";
          case Access.Administrator _ -> "administrator";
          case Access.Entitled entitled -> entitled.right();
          case Access.EntitledSomewhere entitled -> entitled.right() + " on some line";
          case Access.OnLine entitled -> entitled.right() + " on `" + entitled.line() + "`";
        };
    return Stream.of(method.applicationOnly() ? "application" : "", access)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String param(Param param) {
    String allowed = param.allowed().isEmpty() ? "" : " of " + String.join("/", param.allowed());
    return "`%s`%s %s%s"
        .formatted(
            param.name(),
            param.required() ? "\\*" : "",
            param.type().name().toLowerCase(Locale.ROOT),
            allowed);
  }
}
