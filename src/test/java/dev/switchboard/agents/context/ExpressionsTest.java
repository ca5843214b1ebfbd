package dev.switchboard.agents.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionsTest {
  private static final Expressions EXPRESSIONS = new Expressions();
  private static final Context CONTEXT =
      Context.fromJson(
          """
          {"n": 5, "s": "45", "name": "Anna Maria", "yes": true, "price": 9.5,
           "who": {"name": "Ann", "tags": ["a", "b"]}, "list": [3, 1, 2]}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ; ",
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "plain text ; plain text",
        "{{ missing }}x{{ missing.foo.bar }} ; x",
        "{{ n + 1 }} ; 6",
        "{{ s|int + 1 }} ; 46",
        "{{ n+1 }} {{n +1}} {{ n|int+1 }} {{ (n)+1 }} {{ 1+1+n }} {{ list[0]+1.5 }} ; 6 6 6 6 7 4.5",
        "{{ 'n+1' ~ \"+2\" }} {{ '\\'+1' }} ; n+1+2 '+1",
        "a {{ -1 }} {{ -n }} {{ n * -1 }} {{ -n + 1 }} ; a -1 -5 -5 -4",
        "{% if n+1 == 6 %}yes{% endif %}{% set m = n+1 %}{{ m }} ; yes6",
        "a {{- n -}} b {%- if n -%} c {%- endif %} ; a5bc",
        "{{ 7 / 2 }} {{ 7 // 2 }} {{ 2 ** 3 }} {{ 10/5 }} ; 3.5 3 8 2.0",
        "{{ 'a' ~ 'b' }}{{ 'x' ~ yes }} ; abxTrue",
        "{{ name[0:2] }} ; An",
        "{{ 'on' if yes else 'off' }} ; on",
        "{{ 'a' in who.tags }} ; True",
        "{{ missing is defined }} {{ n is defined }} ; False True",
        "{{ who|tojson }} ; {\"name\":\"Ann\",\"tags\":[\"a\",\"b\"]}",
        "{{ yes }} {{ [1, 'a', 2.0, true] }} {{ {'a': 1} }} ; True [1, 'a', 2.0, True] {'a': 1}",
        "{{ [\"it's\"] }} ; [\"it's\"]",
        "{{ name|lower }} {{ name|upper|replace('A', '4') }} ; anna maria 4NN4 M4RI4",
        "{{ name.upper() }} {{ name|length }} ; ANNA MARIA 10",
        "{{ list|sort|join(', ') }} {{ list|first }} {{ list|last }} {{ list[-1] }} ; 1, 2, 3 3 2 2",
        "{{ list|sum }} {{ list|max }} {{ list|min }} ; 6 3 1",
        "{{ missing|default('none') }} {{ missing|default(0) + 1 }} ; none 1",
        "{{ price|round }} {{ 2.345|round(2) }} {{ -3|abs }} ; 10.0 2.35 3",
        "{{ 'a b  c'|split|length }} {{ 'a,b'|split(',')|last }} ; 3 b",
        "{% if n > 3 %}big{% elif n > 1 %}mid{% else %}small{% endif %} ; big",
        "{% for t in who.tags %}{{ loop.index }}{{ t }}{% if not loop.last %},{% endif %}{% endfor %} ; 1a,2b",
        "{% for k, v in who.items() %}{{ k }};{% endfor %} ; name;tags;",
        "{% for k in {'x': 1} %}{{ k }}{% endfor %} ; x",
        "{% set x = n * 2 %}{{ x }} ; 10",
        "{% set ns = namespace(sum=0) %}{% for i in list %}{% set ns.sum = ns.sum + i %}{% endfor %}{{ ns.sum }} ; 6",
        "{% raw %}{{ n }}{% endraw %} ; {{ n }}",
        "a{# note #}b ; ab",
        "{{ list|map('string')|join('') }} {{ [who]|map(attribute='name')|join }} ; 312 Ann",
        "{{ list|select('greaterthan', 1)|list }} ; [3, 2]",
        "{{ [{'a': 1, 'b': true}, {'a': 2}]|selectattr('b')|map(attribute='a')|first }} ; 1",
        "{{ who.name }} {{ who['name'] }} {{ who.get('x', 'y') }} ; Ann Ann y",
        "{{ 'ja'|capitalize }} {{ 'one two'|title }} {{ ' x '|trim }} ; Ja One Two x",
        "{{ 'a b&c'|urlencode }} {{ '<a>'|e }} ; a%20b%26c &lt;a&gt;",
        "{{ 'hello big world'|truncate(11) }} ; hello...",
        "{{ True }}{{ none }} ; True",
        "{{ n == 5 and not (n == 6) }} ; True",
        "{{ {'a': {'b': n}} }}{{ {'a': {'b': {'c': {}}}}.a.b }} ; {'a': {'b': 5}}{'c': {}}",
        "{{{'a':{'b':n}}.a.b}} {{- {'a':1}['a'] -}} }} ; 51}}",
        "{{ {'de': {'hi': 'Hallo'}, 'en': {'hi': 'Hi'}}['de'].hi }} }} {{ [{'a': {}}] }} ; Hallo }} [{'a': {}}]",
        "{{ {'a}}': '}}', 'b': {'c': \"}}'\"}}.b.c ~ '\\'}}' ~ '}}' }}{{ n }} ; }}''}}}}5",
        "{% raw %}{{ {'a': {'b': 1}} }}{% endraw %}{# {{ {'a': {'b': 1}} #}{{ {'a': {'b': 1}}|length }} ; {{ {'a': {'b': 1}} }}1",
        "{% set x = {'a': {'b': '%}'}} %}{% if {'a': {'b': 1}}.a.b == 1 %}{{ x.a.b }}{{ {'a': {'b': 1}}|tojson }}{% endif %} ; %}{\"a\":{\"b\":1}}",
        "{{ 'a\\\\' ~ (n+1) }} ; a\\6",
        "{{ name.split(' ')[0] }} {{ 'a,b'.split(',')|join('-') }} {{ 'x y'.split() }} ; Anna a-b ['x', 'y']",
        "{{ name.replace('Anna', 'Eva').title() }} {{ 'aaa'.replace('a', 'b', 2) }} {{ 'aB'.capitalize() }} ; Eva Maria bba Ab",
      })
  void rendersAsJinjaDoes(String template, String expected) {
    assertThat(EXPRESSIONS.render(template, CONTEXT)).isEqualTo(new Rendered.Text(expected));
    assertThat(EXPRESSIONS.problemsOf(template)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{ {'a': 1 }} and {{ n }}", "{{ {'a': {'b': 1} }} x", "{{ {'a': {", "{{ n } }}"})
  void bracesThatDoNotMatchAreToldAndNotGuessed(String template) {
    assertThat(EXPRESSIONS.problemsOf(template)).isNotEmpty();
    assertThat(EXPRESSIONS.render(template, CONTEXT)).isInstanceOf(Rendered.Failed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "{{ n }}, true",
    "n > 3, true",
    "{{ n > 9 }}, false",
    "true, true",
    "False, false",
    "{'a': {'b': 1}}.a.b == 1, true",
    "missing, false",
    "missing.x > 3, false",
    "n / 0, false",
    "name.boom(), false",
    "((, false",
    "client_message == 'x', false",
    "'', false",
    "s in ['45'], true"
  })
  void aConditionMayStandInBracesAndOneThatFailsIsFalse(String condition, boolean expected) {
    assertThat(EXPRESSIONS.holds(condition, CONTEXT)).isEqualTo(expected);
  }

  @Test
  void aWholeExpressionKeepsItsType() {
    assertThat(EXPRESSIONS.evaluate("{{ n + 1 }}", CONTEXT)).isEqualTo(new Evaluated.Value(6L));
    assertThat(EXPRESSIONS.evaluate("{{ who }}", CONTEXT))
        .isEqualTo(new Evaluated.Value(JsonValue.frozen(CONTEXT.get("who").orElseThrow())));
    assertThat(EXPRESSIONS.evaluate("{{ yes }}", CONTEXT)).isEqualTo(new Evaluated.Value(true));
    assertThat(EXPRESSIONS.evaluate("{{ missing }}", CONTEXT)).isEqualTo(new Evaluated.Value(""));
    assertThat(EXPRESSIONS.evaluate("no {{ n }}", CONTEXT)).isEqualTo(new Evaluated.Value("no 5"));
    assertThat(EXPRESSIONS.evaluate("{{ s }}", CONTEXT)).isEqualTo(new Evaluated.Value("45"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ x|nofilter }}",
        "{{ [x|nofilter] }}",
        "{% if x|nofilter %}{% endif %}",
        "{% set a = x|nofilter %}",
        "{% for i in x|nofilter %}{% endfor %}",
        "{{ broken",
        "{{ a b }}",
        "{{ x is notest }}",
        "{{ nofunction() }}",
        "{% nosuchtag %}",
        "{% if x %}",
        "{% endif %}",
        "{{ }}",
        "{{ ((((( }}",
        "{% include 'x' %}",
        "{% for i in l if i > 1 %}{{ i }}{% endfor %}",
        "{% for i in l %}{{ i }}{% else %}none{% endfor %}",
        "{{ name.foo() }}",
        "{{ 'x' ~ name.lower().foo(1) }}",
        "{% if name.foo(x) %}{% endif %}",
        "{# open"
      })
  void checkingFindsWhatWouldFailLater(String template) {
    assertThat(EXPRESSIONS.problemsOf(template)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ; ",
      value = {
        "{{ n if }} ; Line 1: Can't read 'n if': expected a value, was the end.",
        "{{ n n }} ; Line 1: Can't read 'n n': expected an operator or the end, was 'n'.",
        "{{ [1 }} ; Line 1: Can't read '[1': expected ']', was the end.",
        "{{ name.foo() }} ; Line 1: There is no method 'foo'.",
        "{{ n.round() }} ; Line 1: There is no method 'round', but a filter: |round",
      })
  void aProblemSaysWhatToDo(String template, String problem) {
    assertThat(EXPRESSIONS.problemsOf(template)).containsExactly(problem);
  }

  @Test
  void aLoopMayChooseBetweenListsAndHoldConditions() {
    String loop =
        "{% for i in [1] if yes else ['if ', ' if '] %}{% if i %}a{% else %}b{% endif %}{% endfor %}";
    assertThat(EXPRESSIONS.problemsOf(loop)).isEmpty();
    assertThat(EXPRESSIONS.render(loop, CONTEXT)).isEqualTo(new Rendered.Text("a"));
  }

  @Test
  void aLabelHoldsOneExpressionAndNoControlStructure() {
    assertThat(EXPRESSIONS.problemsOfLabel("Hello {{ name|lower }}!")).isEmpty();
    assertThat(EXPRESSIONS.problemsOfLabel("{{ a }}{{ b }}")).isNotEmpty();
    assertThat(EXPRESSIONS.problemsOfLabel("{% if a %}x{% endif %}")).isNotEmpty();
    assertThat(EXPRESSIONS.problemsOfCondition("a == 1")).isEmpty();
    assertThat(EXPRESSIONS.problemsOfCondition("{{ a == 1 }}")).isEmpty();
    assertThat(EXPRESSIONS.problemsOfCondition("{{ a }} {{ b }}")).isNotEmpty();
    assertThat(EXPRESSIONS.problemsOfCondition(" ")).isNotEmpty();
  }
}
