package dev.switchboard.agents.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SandboxTest {
  private static final Expressions EXPRESSIONS = new Expressions();
  private static final Context CONTEXT =
      Context.of(
          Map.of(
              "secret",
              "TOP-SECRET",
              "client_message",
              "hi",
              "m",
              Map.of("k", "v"),
              "l",
              List.of("a", "b")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% include 'META-INF/MANIFEST.MF' %}",
        "{% import 'META-INF/MANIFEST.MF' as x %}",
        "{% extends 'META-INF/MANIFEST.MF' %}",
        "{% from 'META-INF/MANIFEST.MF' import x %}",
        "{% do m.put('k', 'changed') %}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{{ ____int3rpr3t3r____ }}",
        "{{ ____int3rpr3t3r____.config }}",
        "{{ ''.getClass() }}",
        "{{ ''.getClass().forName('java.lang.Runtime') }}",
        "{{ m.getClass() }}",
        "{{ 'x'.repeat(1000000000) }}",
        "{{ m.put('k', 'changed') }}",
        "{{ l.append('c') }}",
        "{{ l.clear() }}",
        "{{ '%1000000000d'|format(1) }}",
        "{{ 'x'|center(1000000000) }}",
        "{{ 'x'|indent(1000000000) }}",
        "{{ secret|render }}",
        "{{ 'x'|log }}",
        "{{ 1|nofilter(____int3rpr3t3r____) }}",
        "{{ super() }}",
        "{{ fn:list(1) }}",
      })
  void anAttackIsRefusedInTrainingOrFailsWhenItRuns(String template) {
    boolean fails = EXPRESSIONS.render(template, CONTEXT) instanceof Rendered.Failed;
    assertThat(fails || !EXPRESSIONS.problemsOf(template).isEmpty()).isTrue();
    assertThat(gives(template)).doesNotContain("Manifest", "jinjava", "class java", "changed");
    assertThat(CONTEXT.get("m")).contains(Map.of("k", "v"));
    assertThat(CONTEXT.get("l")).contains(List.of("a", "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ ''.class }}{{ m.class }}{{ 1.class }}{{ l.class.name }}",
        "{{ m['____int3r' ~ 'pr3t3r____'] }}",
        "{{ 'x' ~ m['____int3r' ~ 'pr3t3r____'] }}",
        "{{ m['____int3r' ~ 'pr3t3r____'].context }}",
        "{{ m['____int3r' ~ 'pr3t3r____'].getContext() }}",
        "{{ m['filter:upper'] }}{{ l['exptest:defined'] }}",
        "{{ loop }}{{ range }}{{ namespace }}",
        "{% for i in l %}{{ loop }}{{ loop.class }}{{ loop.getClass }}{% endfor %}",
      })
  void whatIsNoJsonValueShowsNothingOfJava(String template) {
    assertThat(gives(template)).doesNotContainPattern("java|hubspot|jinjava|@[0-9a-f]{4,}|Filter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{% for a in range(1000) %}{% for b in range(1000) %}{% for c in range(1000) %}"
            + "{% endfor %}{% endfor %}{% endfor %}",
        "{% for a in range(1000) %}{% for b in range(1000) %}{{ a ~ b }}{% endfor %}{% endfor %}",
        "{% set s = 'xxxxxxxxxx' %}{% for a in range(1000) %}{{ s }}{{ s }}{{ s }}"
            + "{% for b in range(1000) %}{{ s }}{% endfor %}{% endfor %}",
        "{% set ns = namespace(s='xx') %}{% for a in range(100) %}{% set ns.s = ns.s ~ ns.s %}"
            + "{% endfor %}",
        "{% set ns = namespace(s=['xx']) %}{% for a in range(100) %}{% set ns.s = ns.s + ns.s %}"
            + "{% endfor %}{{ ns.s }}",
        "{% set ns = namespace(s=['xx']) %}{% for a in range(60) %}{% set ns.s = [ns.s, ns.s] %}"
            + "{% endfor %}{{ ns.s }}",
        "{% set ns = namespace(s=['xx']) %}{% for a in range(60) %}{% set ns.s = [ns.s, ns.s] %}"
            + "{% endfor %}{{ ns.s|tojson }}",
        "{{ range(1000)|join(range(1000)|join('xxxxxxxxxxxxxxxxxxxxxx')) }}",
        "{% set s = range(1000)|join('a') %}{{ s|replace('a', s) }}",
        "{{ range(1000)|map('replace', '1', range(1000)|join('a'))|join }}",
        "{{ range(100000000) }}{{ 'x' * 100000000 }}",
      })
  @Timeout(5)
  void endlessWorkIsStoppedAndSaysSo(String template) {
    assertThat(EXPRESSIONS.render(template, CONTEXT)).isInstanceOf(Rendered.Failed.class);
    assertThat(EXPRESSIONS.evaluate(template, CONTEXT)).isInstanceOf(Evaluated.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ (PLUS items)|length }}",
        "{{ (SLICE items)|length }}",
        "{{ IN false }}",
        "{{ CONTAINS false }}",
        "{{ items|sort(false, false, path)|length }}",
        "{{ items|map(attribute=path)|join|length }}",
        "{{ items|selectattr(path, 'defined')|length }}",
        "NAMESPACES{{ n0 == m0 }}",
        "NAMESPACES{{ n0.a == m0.a }}",
        "NAMESPACES{{ n0 in [m0] }}",
        "NAMESPACES{{ [n0, m0]|unique|length }}",
      })
  @Timeout(10)
  void workWithinOneExpressionIsStoppedToo(String template) {
    StringBuilder namespaces = new StringBuilder();
    for (String name : List.of("n", "m")) {
      for (int i = 39; i >= 0; i--) {
        namespaces.insert(0, "{% set " + name + i + " = namespace() %}");
      }
      for (int i = 0; i < 39; i++) {
        for (String key : List.of("a", "b")) {
          namespaces.append("{%% set %s%d.%s = %s%d %%}".formatted(name, i, key, name, i + 1));
        }
      }
    }
    String written =
        template
            .replace("PLUS", "items + ".repeat(240))
            .replace("SLICE", "items[0:8000] + ".repeat(110))
            .replace("IN", "needle in hay or ".repeat(100))
            .replace("CONTAINS", "hay is string_containing needle or ".repeat(50))
            .replace("NAMESPACES", namespaces);
    Context large =
        Context.of(
            Map.of(
                "items",
                IntStream.range(0, 9_000).mapToObj(i -> "t" + i).toList(),
                "path",
                "0" + ".0".repeat(40_000),
                "hay",
                "a".repeat(100_000),
                "needle",
                "a".repeat(50_000) + "b"));
    assertThat(EXPRESSIONS.render(written, large)).isInstanceOf(Rendered.Failed.class);
  }

  @Test
  @Timeout(5)
  void deepNestingIsAFailureAndNotACrash() {
    List<String> deep = new ArrayList<>();
    deep.add("{{ " + "(".repeat(900) + "1" + ")".repeat(900) + " }}");
    deep.add("{{ " + "[".repeat(900) + "1" + "]".repeat(900) + " }}");
    deep.add("{{ " + "not ".repeat(400) + "1 }}");
    deep.add("{% if 1 %}".repeat(8_000) + "x" + "{% endif %}".repeat(8_000));
    deep.add("{{ x" + "|lower".repeat(300) + " }}");
    deep.add("{{ 1 " + "+ 1".repeat(5_000) + " }}");
    for (String template : deep) {
      assertThat(EXPRESSIONS.render(template, CONTEXT)).isNotNull();
      assertThat(EXPRESSIONS.problemsOf(template)).isNotNull();
    }
    assertThat(EXPRESSIONS.render(deep.getLast(), CONTEXT)).isInstanceOf(Rendered.Failed.class);
  }

  @Test
  void theReasonIsToldFromWithinALoop() {
    String template =
        "{% for a in range(1000) %}{% for b in range(1000) %}{% set c = a %}{% endfor %}{% endfor %}";
    assertThat(EXPRESSIONS.render(template, CONTEXT).toString())
        .contains("The template takes too much: more than 10000 steps");
  }

  @Test
  void theDeadlineEndsARendering() {
    long[] now = {0};
    Expressions slow = new Expressions(Limits.DEFAULT, () -> now[0] += 400_000_000L);
    assertThat(slow.render("{{ 1 }}{{ 2 }}{{ 3 }}", CONTEXT))
        .isEqualTo(
            new Rendered.Failed(
                "The template takes too much: longer than " + Duration.ofSeconds(1)));
  }

  @Test
  void noTextOfAClientIsEverEvaluated() {
    SplittableRandom random = new SplittableRandom(20_26);
    String[] pieces = {
      "{{",
      "}}",
      "{%",
      "%}",
      "{#",
      "#}",
      " secret ",
      "{{ secret }}",
      "{% raw %}",
      "if",
      "'",
      "\"",
      "{{ 1+1 }}",
      "\\",
      "\n",
      "|upper",
      "{% for i in range(9) %}",
      "{% endfor %}",
      "привет",
      "😀"
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder message = new StringBuilder();
      for (int piece = random.nextInt(1, 8); piece > 0; piece--) {
        message.append(pieces[random.nextInt(pieces.length)]);
      }
      Context context = CONTEXT.with("client_message", message.toString());
      assertThat(gives("You said: {{ client_message }}", context))
          .isEqualTo("You said: " + message);
      assertThat(gives("{% set x = client_message %}{{ x ~ '' }}", context))
          .isEqualTo(message.toString());
      assertThat(gives("{{ client_message|lower|upper }}", context)).doesNotContain("TOP-SECRET");
      assertThat(EXPRESSIONS.evaluate("{{ client_message }}", context))
          .isEqualTo(new Evaluated.Value(message.toString()));
    }
  }

  @Test
  void aTemplateChangesOnlyItsOwnCopies() {
    assertThat(gives("{% set m = {'k': 'mine'} %}{{ m.k }}")).isEqualTo("mine");
    assertThat(gives("{{ m.k }}")).isEqualTo("v");
  }

  @Test
  void randomTemplatesNeverEscapeTheSandboxAsExceptions() {
    SplittableRandom random = new SplittableRandom(7);
    String[] pieces = {
      "{{",
      "}}",
      "{%",
      "%}",
      " if ",
      " for ",
      " in ",
      " set ",
      "endif",
      "endfor",
      "else",
      "x",
      "l",
      "m",
      ".",
      "|",
      "lower",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      ",",
      ":",
      "'",
      "1",
      "+",
      "~",
      "is",
      "defined",
      "=",
      "#",
      "-",
      " ",
      "range(3)",
      "**",
      "//",
      "not ",
      "\n"
    };
    for (int round = 0; round < 3_000; round++) {
      StringBuilder template = new StringBuilder("{{");
      for (int piece = random.nextInt(1, 25); piece > 0; piece--) {
        template.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(EXPRESSIONS.render(template.toString(), CONTEXT)).isNotNull();
      assertThat(EXPRESSIONS.problemsOf(template.toString())).isNotNull();
    }
  }

  @Test
  void threadsThatShareATemplateShareNothingElse() {
    String template =
        "{% set ns = namespace(t='') %}{% for i in [1, 2, 3] %}{% set ns.t = ns.t ~ who %}"
            + "{% endfor %}{{ ns.t|upper }} {{ who }}";
    List<Boolean> same =
        IntStream.range(0, 2_000)
            .parallel()
            .mapToObj(i ->
                gives(template, CONTEXT.with("who", "w" + i))
                    .equals(("W" + i).repeat(3) + " w" + i))
            .toList();
    assertThat(same).doesNotContain(false);
  }

  private static String gives(String template) {
    return gives(template, CONTEXT);
  }

  private static String gives(String template, Context context) {
    return switch (EXPRESSIONS.render(template, context)) {
      case Rendered.Text text -> text.text();
      case Rendered.Failed _ -> "";
    };
  }
}
