package dev.switchboard.agents.context;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Parsed templates by their text: the ones in use stay, the others go when room is needed.
///
/// Two generations: a template that is asked for moves to the young one; when that is full it
/// becomes the old one, and the former old one is forgotten.
final class Templates {
  private static final int GENERATION = 1_000;

  /// Longer templates are parsed each time, so that the cache stays small.
  private static final int LONGEST = 10_000;

  private final Function<String, Template> parse;
  private volatile Map<String, Template> young = new ConcurrentHashMap<>();
  private volatile Map<String, Template> old = Map.of();

  Templates(Function<String, Template> parse) {
    this.parse = parse;
  }

  Template get(String source) {
    Template known = young.get(source);
    return known == null ? slowly(source) : known;
  }

  private Template slowly(String source) {
    Template kept = old.get(source);
    Template template = kept == null ? parse.apply(source) : kept;
    if (source.length() <= LONGEST) {
      keep(source, template);
    }
    return template;
  }

  private synchronized void keep(String source, Template template) {
    if (young.size() >= GENERATION) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
    young.put(source, template);
  }
}
