package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tries `./switchboard` in a checkout of its own, with a Maven and a Java that only say what they
/// were asked.
final class FrontDoorTest {
  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$*" >>builds.txt
      [ ! -f slow ] || sleep 1
      [ ! -f broken ] || { echo '[ERROR] a semicolon is missing'; exit 1; }
      mkdir -p target/lib target/surefire-reports
      cp reports/*.xml target/surefire-reports 2>/dev/null
      echo jar >target/switchboard.jar
      """;
  private static final String JAVA =
      """
      #!/bin/sh
      printf '<%s>' "$@"
      """;

  @TempDir private Path temporary;
  private Path root = Path.of("");
  private Path jdk = Path.of("");
  private String path = System.getenv("PATH");

  private record Outcome(int code, String out, String err) {}

  private record Started(Process process, Path out, Path err) {}

  @BeforeEach
  void checkOut() throws IOException {
    root = Files.createDirectories(temporary.resolve("a checkout"));
    jdk = Files.createDirectories(temporary.resolve("a jdk"));
    Files.copy(
        Path.of("switchboard"), root.resolve("switchboard"), StandardCopyOption.COPY_ATTRIBUTES);
    script(root.resolve("mvnw"), MAVEN);
    script(jdk.resolve("bin/java"), JAVA);
    script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    for (String source : List.of("pom.xml", ".mvn/jvm.config", "src/main/java/App.java")) {
      write(root.resolve(source), "");
    }
  }

  @Test
  void helpNamesEveryVerb() throws Exception {
    Outcome help = run("help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("run ", "test ", "bench ", "package ", "admin ");
  }

  @Test
  void refusesAVerbThatItDoesNotKnow() throws Exception {
    Outcome refused = run("fly");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("no verb 'fly'", "Usage:");
  }

  @Test
  void theFirstStartBuildsAndTheSecondDoesNot() throws Exception {
    Outcome first = run("run", "--data", "my data");
    assertThat(first.err()).contains("for the first time", "Built in");
    assertThat(first.out()).endsWith("<" + root + "/target/switchboard.jar><run><--data><my data>");
    assertThat(run("run").err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void adminPrintsNothingOfItsOwn() throws Exception {
    run("run");
    Outcome admin = run("admin", "portal", "--json");
    assertThat(admin.out()).endsWith("<admin><portal><--json>");
    assertThat(admin.err()).isEmpty();
  }

  @Test
  void aChangedSourceIsBuiltAgain() throws Exception {
    run("run");
    touch(root.resolve("src/main/java/App.java"));
    assertThat(run("run").err()).contains("the sources have changed");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aRemovedSourceIsBuiltAgain() throws Exception {
    run("run");
    Files.delete(root.resolve("src/main/java/App.java"));
    touch(root.resolve("src/main/java"));
    run("run");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void aFailedBuildShowsItsLogAndStartsNothing() throws Exception {
    write(root.resolve("broken"), "");
    Outcome failed = run("run");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.err()).contains("a semicolon is missing", root + "/target/build.log");
    assertThat(failed.out()).isEmpty();
    Files.delete(root.resolve("broken"));
    assertThat(run("run").code()).isZero();
  }

  @Test
  void aBuildWithAnOldNodeSaysWhatIsNeeded() throws Exception {
    script(root.resolve("old/node"), "#!/bin/sh\necho v18.20.1\n");
    path = root.resolve("old") + ":" + path;
    Outcome refused = run("run");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("needs Node 20 or newer", "found v18.20.1");
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    write(root.resolve("slow"), "");
    Started one = start("run");
    Started other = start("run");
    assertThat(outcome(one).code()).isZero();
    assertThat(outcome(other).code()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void theLockOfADeadProcessIsBroken() throws Exception {
    Files.createDirectories(root.resolve("target"));
    Files.createSymbolicLink(root.resolve("target/.building"), Path.of("99999999"));
    assertThat(run("run").code()).isZero();
    assertThat(root.resolve("target/.building").toFile()).doesNotExist();
  }

  @Test
  void aSignalReachesTheServer() throws Exception {
    script(
        jdk.resolve("bin/java"),
        "#!/bin/sh\ntrap 'echo stopped; exit 7' TERM\necho up\nwhile :; do sleep 0.1; done\n");
    Started server = start("run");
    await().until(() -> Files.readString(server.out()).equals("up\n"));
    server.process().destroy();
    Outcome stopped = outcome(server);
    assertThat(stopped.code()).isEqualTo(7);
    assertThat(stopped.out()).contains("stopped");
  }

  @Test
  void whatIsPackedRunsWithJavaAlone() throws Exception {
    pack();
    Files.delete(jdk.resolve("bin/javac"));
    script(temporary.resolve("old/node"), "#!/bin/sh\nexit 1\n");
    path = temporary.resolve("old") + ":" + path;
    Outcome started = run("run", "--port", "80");
    assertThat(started.err()).isEmpty();
    assertThat(started.out())
        .startsWith("<@" + root + "/jvm.options>")
        .endsWith("<" + root + "/switchboard.jar><run><--port><80>");
    assertThat(run("admin", "portal").out()).endsWith("<admin><portal>");
    assertThat(root)
        .isDirectoryContaining("glob:**/lib")
        .isDirectoryNotContaining("glob:**/target");
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "bench", "package"})
  void whatIsPackedSaysThatAVerbNeedsTheSources(String verb) throws Exception {
    pack();
    Outcome refused = run(verb);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("'" + verb + "' needs the sources");
  }

  /// Goes on in the unpacked archive, in another place.
  private void pack() throws IOException, InterruptedException {
    write(root.resolve("jvm.options"), "");
    write(root.resolve("LICENSE"), "");
    Outcome packed = run("package");
    assertThat(packed.out()).isEqualTo(root + "/target/switchboard.tar.gz\n");
    Path there = Files.createDirectories(temporary.resolve("another place"));
    Process tar =
        new ProcessBuilder("tar", "-xzf", packed.out().strip()).directory(there.toFile()).start();
    assertThat(tar.waitFor()).isZero();
    root = there.resolve("switchboard");
  }

  @Test
  void testEndsWithWhatWasCounted() throws Exception {
    write(
        root.resolve("reports/TEST-One.xml"),
        "<?xml version=\"1.0\"?>\n<testsuite name=\"One\" tests=\"5\" errors=\"0\" skipped=\"2\" failures=\"0\">\n");
    write(
        root.resolve("reports/TEST-Two.xml"),
        "<testsuite name=\"Two\" tests=\"4\" errors=\"0\" skipped=\"0\" failures=\"0\">\n");
    Outcome green = run("test");
    assertThat(green.out()).endsWith("7 passed, 0 failed, 2 skipped\n");
    assertThat(green.code()).isZero();
    assertThat(Files.readString(root.resolve("builds.txt"))).contains("verify");
  }

  @Test
  void testNamesWhatPassedOnlyWhenRunAgain() throws Exception {
    write(
        root.resolve("reports/TEST-One.xml"),
        """
        <testsuite name="One" tests="2" errors="0" skipped="0" failures="0" flakes="1">
          <testcase name="works" classname="a.One" time="0.1"/>
          <testcase name="wavers" classname="a.One" time="0.1">
            <flakyFailure message="no" type="E">
        """);
    Outcome green = run("test");
    assertThat(green.out())
        .endsWith("passed only when run again: a.One.wavers\n2 passed, 0 failed, 0 skipped\n");
    assertThat(green.code()).isZero();
  }

  @Test
  void testFailsWhenATestDid() throws Exception {
    write(
        root.resolve("reports/TEST-One.xml"),
        "<testsuite name=\"One\" tests=\"5\" errors=\"1\" skipped=\"0\" failures=\"1\">\n");
    Outcome red = run("test");
    assertThat(red.out()).endsWith("3 passed, 2 failed, 0 skipped\n");
    assertThat(red.code()).isEqualTo(1);
  }

  @Test
  void testFailsWhenThereWasNone() throws Exception {
    assertThat(run("test").code()).isEqualTo(1);
  }

  private Outcome run(String... args) throws IOException, InterruptedException {
    return outcome(start(args));
  }

  /// Starts the script from another folder, as a person may.
  private Started start(String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(root.resolve("switchboard").toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().put("PATH", path);
    builder.environment().put("SWITCHBOARD_CHROMIUM", jdk.resolve("bin/java").toString());
    Path out = Files.createTempFile(temporary, "out", ".txt");
    Path err = Files.createTempFile(temporary, "err", ".txt");
    return new Started(
        builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start(), out, err);
  }

  private static Outcome outcome(Started started) throws IOException, InterruptedException {
    assertThat(started.process().waitFor(Duration.ofSeconds(60))).isTrue();
    return new Outcome(
        started.process().exitValue(),
        Files.readString(started.out()),
        Files.readString(started.err()));
  }

  private long builds() throws IOException {
    return Files.readAllLines(root.resolve("builds.txt")).size();
  }

  /// Makes a file younger than any build that has been.
  private static void touch(Path file) throws IOException {
    FileTime later =
        FileTime.fromMillis(
            Files.getLastModifiedTime(file).toMillis() + TimeUnit.HOURS.toMillis(1));
    Files.setLastModifiedTime(file, later);
  }

  private static void script(Path file, String text) throws IOException {
    write(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
