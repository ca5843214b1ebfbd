package dev.switchboard.agents.context;

import java.util.HashMap;
import java.util.Map;

/// Prints how many messages a core renders in a second; run by hand.
final class RenderSpeed {
  private RenderSpeed() {}

  public static void main(String[] args) {
    Expressions expressions = new Expressions();
    Map<String, Object> variables = new HashMap<>();
    for (int i = 0; i < 30; i++) {
      variables.put("variable_" + i, "value " + i);
    }
    variables.put("client_message", "Where is my order?");
    Context context = Context.of(variables);
    for (int round = 0; round < 5; round++) {
      measure("You said: {{ client_message }}", expressions, context);
      measure("Hello", expressions, context);
      measure("{% if variable_1|lower == 'x' %}a{% else %}b{% endif %}", expressions, context);
    }
    long start = System.nanoTime();
    int count = 0;
    while (System.nanoTime() - start < 1_000_000_000L) {
      expressions.holds("client_message|lower == 'menu'", context);
      count++;
    }
    System.out.printf("%,10d conditions/s%n", count);
  }

  private static void measure(String template, Expressions expressions, Context context) {
    long start = System.nanoTime();
    int count = 0;
    while (System.nanoTime() - start < 1_000_000_000L) {
      expressions.render(template, context);
      count++;
    }
    System.out.printf("%,10d renders/s of %s%n", count, template);
  }
}
