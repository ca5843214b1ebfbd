package dev.switchboard.agents.context;

import com.hubspot.jinjava.tree.ExpressionNode;
import com.hubspot.jinjava.tree.Node;
import com.hubspot.jinjava.tree.TagNode;
import com.hubspot.jinjava.tree.TextNode;
import com.hubspot.jinjava.tree.parse.ExpressionToken;
import com.hubspot.jinjava.tree.parse.TagToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds in a template what would fail, or silently give nothing, when it runs.
final class TemplateCheck {
  private static final Pattern IN = Pattern.compile("\\sin\\s");
  private static final Pattern IF = Pattern.compile("\\sif\\s");
  private static final Pattern ELSE = Pattern.compile("\\selse\\s");
  private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");

  private final Sandbox sandbox;
  private final Limits limits;

  TemplateCheck(Sandbox sandbox, Limits limits) {
    this.sandbox = sandbox;
    this.limits = limits;
  }

  List<String> problems(String source, Template template) {
    List<String> problems = new ArrayList<>();
    if (template.problem() != null) {
      problems.add(template.problem());
    }
    if (source.length() > limits.templateLength()) {
      problems.add("The template is longer than " + limits.templateLength() + ".");
    }
    walk(template.root(), problems);
    return problems;
  }

  List<String> problemsOfLabel(String source, Template template) {
    List<String> problems = problems(source, template);
    long expressions = 0;
    for (Node node : template.root().getChildren()) {
      expressions += node instanceof ExpressionNode ? 1 : 0;
      if (!(node instanceof ExpressionNode || node instanceof TextNode)) {
        problems.add("Control structures can't be used here.");
      }
    }
    if (expressions > 1) {
      problems.add("Only one expression can be used here.");
    }
    return problems;
  }

  List<String> problemsOfSole(String source, Template template) {
    List<String> problems = problems(source, template);
    if (problems.isEmpty() && template.soleExpression().isEmpty()) {
      problems.add("One expression is expected, without any text around it.");
    }
    return problems;
  }

  private void walk(Node node, List<String> problems) {
    for (Node child : node.getChildren()) {
      if (child instanceof TagNode tag && tag.getName().equals("for")) {
        checkLoop(tag, problems);
      }
      expressionOf(child).ifPresent(expression -> checkExpression(child, expression, problems));
      walk(child, problems);
    }
  }

  private static Optional<String> expressionOf(Node node) {
    return switch (node) {
      case ExpressionNode _ -> Optional.of(((ExpressionToken) node.getMaster()).getExpr());
      case TagNode tag -> expressionOf(tag.getName(), ((TagToken) node.getMaster()).getHelpers());
      default -> Optional.empty();
    };
  }

  private static Optional<String> expressionOf(String tag, String helpers) {
    return switch (tag) {
      case "if", "elif" -> Optional.of(helpers);
      case "for" -> Optional.of(IN.split(helpers, 2)).filter(p -> p.length == 2).map(p -> p[1]);
      case "set" ->
          helpers.contains("=")
              ? Optional.of("[" + helpers.substring(helpers.indexOf('=') + 1) + "]")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// Jinja's own loops can choose their items and say what to do without any; these give nothing.
  private static void checkLoop(TagNode loop, List<String> problems) {
    String line = "Line " + Math.max(1, loop.getLineNumber()) + ": ";
    String helpers = TEXT.matcher(((TagToken) loop.getMaster()).getHelpers()).replaceAll("''");
    if (IF.matcher(helpers).find() && !ELSE.matcher(helpers).find()) {
      problems.add(line + "An if within a for is not known; put an if tag into the loop.");
    }
    if (loop.getChildren().stream().anyMatch(TemplateCheck::isElse)) {
      problems.add(line + "An else of a for is not known; put an if tag around the loop.");
    }
  }

  private static boolean isElse(Node node) {
    return node instanceof TagNode tag && tag.getName().equals("else");
  }

  private void checkExpression(Node node, String expression, List<String> problems) {
    String line = "Line " + Math.max(1, node.getLineNumber()) + ": ";
    if (expression.isBlank()) {
      problems.add(line + "An expression is expected.");
    } else if (expression.length() > Limits.EXPRESSION_LENGTH) {
      problems.add(line + "An expression is longer than " + Limits.EXPRESSION_LENGTH + ".");
    } else {
      ExpressionNames names = ExpressionNames.in(expression);
      names.problems(sandbox.globals()).forEach(problem -> problems.add(line + problem));
    }
  }
}
