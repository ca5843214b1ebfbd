package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.platform.config.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContainerTest {
  private static final Pattern VARIABLE = Pattern.compile("SWITCHBOARD_[A-Z_]+");
  private static final Pattern JAVA = Pattern.compile("eclipse-temurin:(\\d+)");
  private static final Pattern RELEASE = Pattern.compile("<maven.compiler.release>(\\d+)<");

  @ParameterizedTest
  @ValueSource(strings = {"Dockerfile", "compose.yaml", "docs/containers.md", "docs/production.md"})
  void whatRunsTheServerSetsOnlyWhatItKnows(String file) throws IOException {
    Set<String> known = Config.ALL.stream().map(Setting::variable).collect(Collectors.toSet());

    assertThat(all(VARIABLE, file, 0)).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void theImageHasTheJavaThatTheServerIsCompiledFor() throws IOException {
    assertThat(all(JAVA, "Dockerfile", 1)).isEqualTo(all(RELEASE, "pom.xml", 1));
  }

  private static Set<String> all(Pattern wanted, String file, int group) throws IOException {
    return wanted
        .matcher(Files.readString(Path.of(file)))
        .results()
        .map(found -> found.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
