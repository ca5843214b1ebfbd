package dev.switchboard.directory.web;

import java.util.Map;
import java.util.Optional;

/// What a browser or a program asks.
///
/// @param form the fields of a posted form
/// @param remoteAddress who asks, as far as the proxy in front can be trusted
/// @param wishes the languages that are wished for, as `Accept-Language` says, or empty
/// @param agent what the browser says that it is, as `User-Agent` says, or empty
public record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> cookies,
    Map<String, String> form,
    String remoteAddress,
    String wishes,
    String agent) {
  public Request {
    query = Map.copyOf(query);
    cookies = Map.copyOf(cookies);
    form = Map.copyOf(form);
  }

  public Words words() {
    return Words.wished(wishes);
  }

  public boolean isPost() {
    return method.equals("POST");
  }

  public boolean isGet() {
    return method.equals("GET");
  }

  /// Whether this is the path, with or without a slash at the end.
  public boolean isAt(String wanted) {
    return path.equals(wanted) || path.equals(wanted + "/");
  }

  /// A parameter of the address; empty when it is missing or blank.
  public Optional<String> asked(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
  }

  /// A field of the form; empty when it is missing or blank.
  public Optional<String> filled(String name) {
    return Optional.ofNullable(form.get(name)).filter(value -> !value.isBlank());
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  /// Passwords, codes and cookies are not for logs.
  @Override
  public String toString() {
    return method + " " + path;
  }
}
