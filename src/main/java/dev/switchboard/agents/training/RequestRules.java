package dev.switchboard.agents.training;

import dev.switchboard.agents.context.Expressions;
import dev.switchboard.agents.context.VariableName;
import dev.switchboard.agents.script.WebLink;
import dev.switchboard.agents.slot.RequestTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What must be true of the request of an External Request slot.
final class RequestRules {
  private static final int MAX_PAIRS = 50;
  private static final int MAX_NAME = 1_000;
  private static final int MAX_VALUE = 10_000;
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  private final Expressions expressions;
  private final List<String> problems = new ArrayList<>();

  RequestRules(Expressions expressions) {
    this.expressions = expressions;
  }

  List<String> problems(RequestTemplate request) {
    checkUrl(request.url());
    checkPairs("header", request.headers());
    checkPairs("query parameter", request.query());
    checkPairs("variable", request.response());
    request.headers().keySet().forEach(this::checkHeader);
    request.response().keySet().stream()
        .flatMap(name -> VariableName.refusalToCreate(name).stream())
        .forEach(problems::add);
    problems.addAll(expressions.problemsOf(request.data()));
    if (!request.carriesData() && !request.data().isEmpty()) {
      problems.add("A request of the method " + request.method() + " carries no data.");
    }
    return problems;
  }

  /// A template is only known to make a link when it has run.
  private void checkUrl(String url) {
    if (url.length() > MAX_NAME) {
      problems.add("The URL must contain no more than " + MAX_NAME + " characters.");
    }
    if (!url.contains("{") && WebLink.of(url).isEmpty()) {
      problems.add(WebLink.EXPECTED);
    }
    problems.addAll(expressions.problemsOf(url));
  }

  private void checkPairs(String what, Map<String, String> pairs) {
    if (pairs.size() > MAX_PAIRS) {
      problems.add("There must be no more than " + MAX_PAIRS + " of the kind: " + what + ".");
    }
    pairs.forEach((name, value) -> {
      if (name.isBlank() || name.length() > MAX_NAME || value.length() > MAX_VALUE) {
        problems.add(
            "The name of a %s has 1 to %d characters, its value at most %d."
                .formatted(what, MAX_NAME, MAX_VALUE));
      }
      problems.addAll(expressions.problemsOf(value));
    });
  }

  private void checkHeader(String name) {
    if (name.equalsIgnoreCase("er-delay")) {
      problems.add("The header er-delay is not known here: requests are sent at once.");
    } else if (!HEADER.matcher(name).matches()) {
      problems.add("A header can't be called " + name + ".");
    }
  }
}
