package dev.switchboard.platform.rest;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Every method of the server by its name, which ignores case.
public final class MethodTable {
  private final Map<String, Method> methods = new TreeMap<>();

  public MethodTable(List<Method> declared) {
    for (Method method : declared) {
      if (methods.put(key(method.name()), method) != null) {
        throw new IllegalArgumentException("declared twice: " + method.name());
      }
    }
  }

  public Optional<Method> find(String name) {
    return Optional.ofNullable(methods.get(key(name)));
  }

  public Collection<Method> all() {
    return Collections.unmodifiableCollection(methods.values());
  }

  /// Every scope that opens a method.
  Set<String> scopes() {
    return methods.values().stream()
        .flatMap(method -> method.scopes().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
