package dev.switchboard.agents.context;

import com.hubspot.jinjava.el.ExtendedSyntaxBuilder;
import com.hubspot.jinjava.el.ext.ExtendedParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jinjava.de.odysseus.el.tree.Tree;
import jinjava.de.odysseus.el.tree.TreeBuilderException;
import jinjava.de.odysseus.el.tree.impl.Builder;
import org.jspecify.annotations.Nullable;

/// The filters, tests and functions that an expression names, or why it can't be read.
final class ExpressionNames {
  private static final Set<String> FUNCTIONS = Set.of("range", "namespace");

  private final Set<String> filters = new TreeSet<>();
  private final Set<String> tests = new TreeSet<>();
  private final Set<String> functions = new TreeSet<>();
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
    return "Can't read '%s': expected %s, was %s."
        .formatted(expression.strip(), wrong.getExpected(), wrong.getEncountered());
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
    return problems;
  }

  private void note(String identifier) {
    if (identifier.startsWith(ExtendedParser.FILTER_PREFIX)) {
      filters.add(identifier.substring(ExtendedParser.FILTER_PREFIX.length()));
    } else if (identifier.startsWith(ExtendedParser.EXPTEST_PREFIX)) {
      tests.add(identifier.substring(ExtendedParser.EXPTEST_PREFIX.length()));
    }
  }
}
