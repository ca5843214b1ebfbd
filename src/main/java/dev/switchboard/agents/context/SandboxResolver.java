package dev.switchboard.agents.context;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
import com.hubspot.jinjava.objects.collections.PyMap;
import com.hubspot.jinjava.util.ForLoop;
import java.beans.FeatureDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jinjava.javax.el.ELContext;
import jinjava.javax.el.ELResolver;
import jinjava.javax.el.MethodNotFoundException;
import jinjava.javax.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/// What a template may reach behind a dot: keys of maps, items of lists, the state of a loop, and a
/// few methods of Python's texts, lists and maps. There is no reflection, hence no way to a class.
final class SandboxResolver extends ELResolver {
  /// What [#invoke] knows; which of them a value has is known when it is there.
  static final Set<String> METHODS =
      Set.of(
          "lower",
          "upper",
          "strip",
          "startswith",
          "endswith",
          "isdigit",
          "split",
          "replace",
          "title",
          "capitalize",
          "get",
          "items",
          "keys",
          "values",
          "index",
          "count");

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (base == null || property == null) {
      return null;
    }
    context.setPropertyResolved(true);
    SandboxInterpreter.tick();
    String name = property.toString();
    return switch (base) {
      case Map<?, ?> map -> map.get(name);
      case List<?> list -> item(list, name);
      case Object[] array -> item(Arrays.asList(array), name);
      case String text -> item(text.codePoints().mapToObj(Character::toString).toList(), name);
      case ForLoop loop -> loop(loop, name);
      case Map.Entry<?, ?> entry ->
          name.equals("key") ? entry.getKey() : name.equals("value") ? entry.getValue() : null;
      default -> null;
    };
  }

  private static @Nullable Object item(List<?> list, String index) {
    if (!index.matches("-?[0-9]{1,9}")) {
      return null;
    }
    int at = Integer.parseInt(index);
    int place = at < 0 ? at + list.size() : at;
    return place < 0 || place >= list.size() ? null : list.get(place);
  }

  private static @Nullable Object loop(ForLoop loop, String name) {
    return switch (name) {
      case "index" -> loop.getIndex();
      case "index0" -> loop.getIndex0();
      case "revindex" -> loop.getRevindex();
      case "revindex0" -> loop.getRevindex0();
      case "first" -> loop.isFirst();
      case "last" -> loop.isLast();
      case "length" -> loop.getLength();
      case "depth" -> loop.getDepth();
      case "depth0" -> loop.getDepth0();
      default -> null;
    };
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      Object method,
      Class<?> @Nullable [] types,
      Object @Nullable [] given) {
    context.setPropertyResolved(true);
    SandboxInterpreter.tick();
    String name = method.toString();
    Object[] params = given == null ? new Object[0] : given;
    return switch (base) {
      case SandboxFilter filter when name.equals("filter") -> filtered(filter, params);
      case ExpTest test -> tested(test, name, params);
      case String text -> textMethod(text, name, params);
      case PyMap map -> mapMethod(map, name, params);
      case List<?> list when name.equals("index") -> (long) list.indexOf(only(params));
      case List<?> list when name.equals("count") ->
          (long) Collections.frequency(list, only(params));
      case null, default -> throw unknown(name);
    };
  }

  /// Jinjava has packed the arguments as (value, interpreter, positional, named).
  @SuppressWarnings("unchecked")
  private static @Nullable Object filtered(Filter filter, Object[] params) {
    return filter.filter(
        params[0],
        (SandboxInterpreter) params[1],
        (Object[]) params[2],
        (Map<String, Object>) params[3]);
  }

  private static Object tested(ExpTest test, String name, Object[] params) {
    SandboxInterpreter interpreter = (SandboxInterpreter) params[1];
    Object[] rest = Arrays.copyOfRange(params, 2, params.length);
    return name.equals("evaluateNegated")
        ? test.evaluateNegated(params[0], interpreter, rest)
        : test.evaluate(params[0], interpreter, rest);
  }

  private static @Nullable Object textMethod(String text, String name, Object[] params) {
    return switch (name) {
      case "lower" -> text.toLowerCase(Locale.ROOT);
      case "upper" -> text.toUpperCase(Locale.ROOT);
      case "strip" -> text.strip();
      case "startswith" -> text.startsWith(only(params).toString());
      case "endswith" -> text.endsWith(only(params).toString());
      case "isdigit" -> !text.isEmpty() && text.chars().allMatch(Character::isDigit);
      case "split", "replace", "title", "capitalize" -> asFilter(text, name, params);
      default -> throw unknown(name);
    };
  }

  /// Where Python's method and Jinja's filter do the same.
  private static @Nullable Object asFilter(String text, String name, Object[] params) {
    JinjavaInterpreter interpreter = JinjavaInterpreter.getCurrent();
    return interpreter.getContext().getFilter(name).filter(text, interpreter, params, Map.of());
  }

  private static @Nullable Object mapMethod(PyMap map, String name, Object[] params) {
    return switch (name) {
      case "get" -> {
        Object found = params.length == 0 ? null : map.get(params[0].toString());
        yield found == null && params.length > 1 ? params[1] : found;
      }
      case "items" -> new ArrayList<>(map.entrySet());
      case "keys" -> new ArrayList<>(map.keySet());
      case "values" -> new ArrayList<>(map.values());
      default -> throw unknown(name);
    };
  }

  private static Object only(Object[] params) {
    if (params.length != 1 || params[0] == null) {
      throw new MethodNotFoundException("expected one argument, were " + params.length);
    }
    return params[0];
  }

  private static MethodNotFoundException unknown(String name) {
    return new MethodNotFoundException("There is no method " + name);
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
    throw new PropertyNotWritableException(String.valueOf(property));
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
    return true;
  }

  @Override
  public Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
    return Object.class;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(
      ELContext context, @Nullable Object base) {
    return Collections.emptyIterator();
  }
}
