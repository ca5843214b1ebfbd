package dev.switchboard.directory.session;

import java.util.List;

/// What a browser says that it is, in words of ours: whatever else it says is not kept.
///
/// @param browser such as `Firefox`, or empty
/// @param system such as `Linux`, or empty
record Device(String browser, String system) {
  private static final int LONGEST = 512;

  /// @param sign only it says this, and what is listed below it
  private record Known(String sign, String name) {}

  private static final List<Known> BROWSERS =
      List.of(
          new Known("Edg/", "Edge"),
          new Known("EdgA/", "Edge"),
          new Known("EdgiOS/", "Edge"),
          new Known("OPR/", "Opera"),
          new Known("Vivaldi/", "Vivaldi"),
          new Known("SamsungBrowser/", "Samsung Internet"),
          new Known("YaBrowser/", "Yandex Browser"),
          new Known("Firefox/", "Firefox"),
          new Known("FxiOS/", "Firefox"),
          new Known("CriOS/", "Chrome"),
          new Known("Chrome/", "Chrome"),
          new Known("Safari/", "Safari"));

  private static final List<Known> SYSTEMS =
      List.of(
          new Known("Android", "Android"),
          new Known("iPhone", "iPhone"),
          new Known("iPad", "iPad"),
          new Known("Windows", "Windows"),
          new Known("Mac OS X", "macOS"),
          new Known("CrOS", "ChromeOS"),
          new Known("Linux", "Linux"));

  /// @param agent the header `User-Agent`, or empty
  static Device of(String agent) {
    String said = agent.substring(0, Math.min(agent.length(), LONGEST));
    return new Device(first(BROWSERS, said), first(SYSTEMS, said));
  }

  private static String first(List<Known> names, String said) {
    return names.stream()
        .filter(known -> said.contains(known.sign()))
        .map(Known::name)
        .findFirst()
        .orElse("");
  }
}
