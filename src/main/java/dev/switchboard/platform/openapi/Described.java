package dev.switchboard.platform.openapi;

import dev.switchboard.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/// What a room offers or sends beside the method table, as parts of the description.
///
/// @param server where `paths` begin, after the server's address
/// @param paths path items, by path
/// @param webhooks path items of what this server sends, by name
/// @param components by kind, such as `schemas`, then by name
public record Described(
    String server, ObjectNode paths, ObjectNode webhooks, ObjectNode components) {
  /// Reads a file below `openapi` of the class path.
  public static ObjectNode read(String name) {
    String place = "/openapi/" + name;
    try (InputStream in = Described.class.getResourceAsStream(place)) {
      return (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(in, place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
