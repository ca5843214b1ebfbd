package dev.switchboard.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What came of a call.
public sealed interface Answer {
  /// The other side answered, with whatever status.
  ///
  /// @param headers by name in lower case
  /// @param truncated whether the body went on beyond [CallLimits#answerBytes()]
  record Answered(int status, Map<String, List<String>> headers, Payload body, boolean truncated)
      implements Answer {
    public Answered {
      headers =
          headers.entrySet().stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /// The first value of a header, in any case.
    public Optional<String> header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }
  }

  /// We did not send it, and never will as it stands.
  ///
  /// @param sentence what was expected and what came, fit for whoever wrote the URL
  record Refused(Ground ground, String sentence) implements Answer {}

  /// It did not get through; another time it may.
  ///
  /// @param sentence without addresses, fit for whoever wrote the URL
  record Unreachable(Fault fault, String sentence) implements Answer {}

  /// What we object to.
  enum Ground {
    URL,
    SCHEME,
    USERINFO,
    HOST,
    PORT,
    /// The host has an address that is not public.
    ADDRESS,
    METHOD,
    HEADER,
    /// One redirect too many, or one from https to http.
    REDIRECT
  }

  /// How far it got.
  enum Fault {
    /// Too many calls at a time, to all or to this host.
    BUSY,
    NAME_UNKNOWN,
    CONNECT,
    TLS,
    TIMEOUT,
    /// The connection broke, or what came is not HTTP.
    BROKEN
  }
}
