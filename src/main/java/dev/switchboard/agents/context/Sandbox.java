package dev.switchboard.agents.context;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.LegacyOverrides;
import com.hubspot.jinjava.el.ExtendedSyntaxBuilder;
import com.hubspot.jinjava.el.TruthyTypeConverter;
import com.hubspot.jinjava.interpret.Context.Library;
import com.hubspot.jinjava.lib.Importable;
import com.hubspot.jinjava.tree.Node;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jinjava.de.odysseus.el.ExpressionFactoryImpl;
import jinjava.de.odysseus.el.tree.TreeBuilder;
import jinjava.javax.el.ExpressionFactory;
import org.jspecify.annotations.Nullable;

/// One Jinjava, stripped to what a script may use: the tags and functions below, filters of our
/// own, no files, no reflection, no second evaluation of a text that came out of a variable.
final class Sandbox {
  static final Set<String> TAGS =
      Set.of(
          "if",
          "elif",
          "else",
          "endif",
          "for",
          "endfor",
          "set",
          "endset",
          "raw",
          "endraw",
          "break",
          "continue");
  static final Set<String> FUNCTIONS = Set.of(":range", ":namespace");

  /// The name under which Jinjava hands itself to filters.
  static final String INTERPRETER = "____int3rpr3t3r____";

  private final JinjavaConfig config;
  private final com.hubspot.jinjava.interpret.Context globals;
  private final Jinjava jinjava;

  Sandbox(Limits limits) {
    config = config(limits);
    globals = strippedGlobals();
    jinjava = new StrippedJinjava(config, globals, expressions(limits));
    jinjava.setResourceLocator((name, _, _) -> {
      throw new IOException("templates read no files, asked for " + name);
    });
  }

  Jinjava jinjava() {
    return jinjava;
  }

  JinjavaConfig config() {
    return config;
  }

  com.hubspot.jinjava.interpret.Context globals() {
    return globals;
  }

  private static JinjavaConfig config(Limits limits) {
    return JinjavaConfig.newBuilder()
        .withNestedInterpretationEnabled(false)
        .withEnableRecursiveMacroCalls(false)
        .withElResolver(new SandboxResolver())
        .withMaxOutputSize(limits.textLength())
        .withMaxStringLength(limits.textLength())
        .withMaxListSize(limits.collectionSize())
        .withMaxMapSize(limits.collectionSize())
        .withRangeLimit(Math.min(1_000, limits.collectionSize()))
        .withNodePreProcessor(Sandbox::countNode)
        .withKeepTrailingNewline(true)
        .withLegacyOverrides(
            LegacyOverrides.newBuilder()
                .withEvaluateMapKeys(true)
                .withIterateOverMapKeys(true)
                .withUseNaturalOperatorPrecedence(true)
                .withKeepNullableLoopValues(true)
                .withParseWhitespaceControlStrictly(true)
                .withUseTrimmingForNotesAndExpressions(true)
                .build())
        .build();
  }

  private static void countNode(
      Node node, com.hubspot.jinjava.interpret.JinjavaInterpreter interpreter) {
    ((SandboxInterpreter) interpreter).budget().step();
  }

  private static com.hubspot.jinjava.interpret.Context strippedGlobals() {
    com.hubspot.jinjava.interpret.Context all = new com.hubspot.jinjava.interpret.Context();
    com.hubspot.jinjava.interpret.Context kept =
        new com.hubspot.jinjava.interpret.Context(
            null,
            null,
            Map.of(
                Library.TAG, namesExcept(all.getAllTags(), TAGS),
                Library.FUNCTION, namesExcept(all.getAllFunctions(), FUNCTIONS),
                Library.FILTER, namesExcept(all.getAllFilters(), filters().keySet())));
    filters().forEach((name, work) -> kept.registerFilter(new SandboxFilter(name, work)));
    // Looked for on every call of a function, and made at the first look: before threads share it.
    kept.getGlobalMacros();
    return kept;
  }

  private static Set<String> namesExcept(Collection<? extends Importable> all, Set<String> kept) {
    return all.stream()
        .map(Importable::getName)
        .filter(name -> !kept.contains(name))
        .collect(Collectors.toSet());
  }

  static Map<String, SandboxFilter.Work> filters() {
    Map<String, SandboxFilter.Work> filters = new TreeMap<>(TextFilters.all());
    filters.putAll(ValueFilters.all());
    return filters;
  }

  private static ExpressionFactory expressions(Limits limits) {
    Properties properties = new Properties();
    properties.setProperty(TreeBuilder.class.getName(), ExtendedSyntaxBuilder.class.getName());
    return new ExpressionFactoryImpl(properties, new PythonText(limits.textLength()));
  }

  /// Jinjava with another set of globals and another idea of what a value looks like as text.
  private static final class StrippedJinjava extends Jinjava {
    private final com.hubspot.jinjava.interpret.Context globals;
    private final ExpressionFactory expressions;

    StrippedJinjava(
        JinjavaConfig config,
        com.hubspot.jinjava.interpret.Context globals,
        ExpressionFactory expressions) {
      super(config);
      this.globals = globals;
      this.expressions = expressions;
    }

    @Override
    public com.hubspot.jinjava.interpret.Context getGlobalContext() {
      return globals;
    }

    @Override
    public ExpressionFactory getExpressionFactory() {
      return expressions;
    }
  }

  private static final class PythonText extends TruthyTypeConverter {
    private static final long serialVersionUID = 1L;
    private final int limit;

    PythonText(int limit) {
      this.limit = limit;
    }

    @Override
    protected String coerceToString(@Nullable Object value) {
      return Printer.print(value, limit);
    }
  }
}
