package dev.switchboard.agents.context;

import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.tree.ExpressionNode;
import com.hubspot.jinjava.tree.Node;
import com.hubspot.jinjava.tree.parse.ExpressionToken;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A template, parsed once. Rendering does not change the tree, so threads may share it.
///
/// @param problem why it can't be rendered, or null
record Template(Node root, @Nullable String problem) {
  /// Blocks inside blocks; rendering needs a frame of the stack for each.
  private static final int MAX_DEPTH = 50;

  static Template parse(String source, SandboxInterpreter interpreter) {
    if (source.contains(Sandbox.INTERPRETER)) {
      return refused("The name " + Sandbox.INTERPRETER + " is reserved.", interpreter);
    }
    try {
      return parsed(interpreter.parse(NestedBraces.spaced(source)), interpreter);
    } catch (RuntimeException unreadable) {
      return refused(String.valueOf(unreadable.getMessage()), interpreter);
    }
  }

  private static Template parsed(Node root, SandboxInterpreter interpreter) {
    if (isDeeperThan(MAX_DEPTH, root)) {
      return refused("The template is nested deeper than " + MAX_DEPTH + ".", interpreter);
    }
    List<TemplateError> errors = interpreter.getErrorsCopy();
    return new Template(root, errors.isEmpty() ? null : message(errors.getFirst()));
  }

  private static Template refused(String problem, SandboxInterpreter interpreter) {
    return new Template(interpreter.parse(""), problem);
  }

  private static boolean isDeeperThan(int limit, Node root) {
    List<Node> level = List.of(root);
    for (int depth = 0; depth <= limit && !level.isEmpty(); depth++) {
      level = level.stream().flatMap(node -> node.getChildren().stream()).toList();
    }
    return !level.isEmpty();
  }

  /// Where it went wrong and how.
  static String message(TemplateError error) {
    String first = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    return "Line " + Math.max(1, error.getLineno()) + ": " + first;
  }

  /// The expression, if the template is one and nothing else.
  Optional<String> soleExpression() {
    return root.getChildren().size() == 1 && root.getChildren().getFirst() instanceof ExpressionNode
        ? Optional.of(((ExpressionToken) root.getChildren().getFirst().getMaster()).getExpr())
        : Optional.empty();
  }
}
