package dev.switchboard.agents.context;

import com.hubspot.jinjava.el.ExtendedSyntaxBuilder;
import com.hubspot.jinjava.el.ext.ExtendedParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jinjava.de.odysseus.el.tree.IdentifierNode;
import jinjava.de.odysseus.el.tree.Node;
import jinjava.de.odysseus.el.tree.Tree;
import jinjava.de.odysseus.el.tree.TreeBuilderException;
import jinjava.de.odysseus.el.tree.impl.Builder;
import jinjava.de.odysseus.el.tree.impl.ast.AstDot;
import jinjava.de.odysseus.el.tree.impl.ast.AstMethod;
import org.jspecify.annotations.Nullable;

/// The filters, tests and functions that an expression names, or why it can't be read.
final class ExpressionNames {
  private static final Set<String> FUNCTIONS = Set.of("range", "namespace");

  /// How the reader of expressions names what is behind them.
  private static final Set<String> END = Set.of("'}'", "}", "null");

  private final Set<String> filters = new TreeSet<>();
  private final Set<String> tests = new TreeSet<>();
  private final Set<String> functions = new TreeSet<>();
  private final Set<String> methods = new TreeSet<>();
  private @Nullable String unreadable;

  private ExpressionNames() {}

  static ExpressionNames in(String expression) {
    ExpressionNames names = new ExpressionNames();
    try {
      Tree tree =
          new ExtendedSyntaxBuilder(Builder.Feature.METHOD_INVOCATIONS)
              .build("#{" + PlusSign.spaced(expression) + "}");
      tree.getIdentifierNodes().forEach(node -> names.note(node.getName()));
      tree.getFunctionNodes().forEach(node -> names.functions.add(node.getName()));
      names.noteMethods(tree.getRoot());
    } catch (TreeBuilderException wrong) {
      names.unreadable = reason(expression, wrong);
    } catch (StackOverflowError _) {
      names.unreadable = "The expression is nested too deeply.";
    } catch (RuntimeException wrong) {
      names.unreadable = "Can't read '" + expression + "': " + wrong.getMessage();
    }
    return names;
  }

  private static String reason(String expression, TreeBuilderException wrong) {
    boolean atEnd = END.contains(String.valueOf(wrong.getEncountered()));
    String expected = String.valueOf(wrong.getExpected());
    String named =
        expected.contains("<IDENTIFIER>")
            ? "a value"
            : !atEnd && END.contains(expected) ? "an operator or the end" : expected;
    return "Can't read '%s': expected %s, was %s."
        .formatted(expression.strip(), named, atEnd ? "the end" : wrong.getEncountered());
  }

  List<String> problems(com.hubspot.jinjava.interpret.Context globals) {
    List<String> problems = new ArrayList<>();
    Optional.ofNullable(unreadable).ifPresent(problems::add);
    filters.stream()
        .filter(name -> !(Sandbox.filters().containsKey(name)))
        .forEach(name -> problems.add("There is no filter '" + name + "'."));
    tests.stream()
        .filter(name -> globals.getExpTest(name) == null)
        .forEach(name -> problems.add("There is no test '" + name + "'."));
    functions.stream()
        .filter(name -> !FUNCTIONS.contains(name))
        .forEach(name -> problems.add("There is no function '" + name + "'."));
    methods.stream()
        .filter(name -> !SandboxResolver.METHODS.contains(name))
        .forEach(name -> problems.add(noMethod(name)));
    return problems;
  }

  private static String noMethod(String name) {
    return Sandbox.filters().containsKey(name)
        ? "There is no method '" + name + "', but a filter: |" + name
        : "There is no method '" + name + "'.";
  }

  /// Filters and tests are methods of their own objects to the reader of expressions. It does not
  /// show what stands within lists and dicts.
  private void noteMethods(@Nullable Node node) {
    if (node instanceof AstMethod method && method.getChild(0) instanceof AstDot dot) {
      boolean own =
          dot.getChild(0) instanceof IdentifierNode object
              && (object.getName().startsWith(ExtendedParser.FILTER_PREFIX)
                  || object.getName().startsWith(ExtendedParser.EXPTEST_PREFIX));
      if (!own) {
        methods.add(dot.toString().substring(1).strip());
      }
    }
    for (int i = 0; node != null && i < node.getCardinality(); i++) {
      noteMethods(node.getChild(i));
    }
  }

  private void note(String identifier) {
    if (identifier.startsWith(ExtendedParser.FILTER_PREFIX)) {
      filters.add(identifier.substring(ExtendedParser.FILTER_PREFIX.length()));
    } else if (identifier.startsWith(ExtendedParser.EXPTEST_PREFIX)) {
      tests.add(identifier.substring(ExtendedParser.EXPTEST_PREFIX.length()));
    }
  }
}
