package dev.switchboard.platform.config;

import java.util.Locale;

/// One setting: a flag, an environment variable and a key of the settings file.
///
/// @param name `demo-client-url` is the flag `--demo-client-url`, the variable
///   `SWITCHBOARD_DEMO_CLIENT_URL` and the key `demo-client-url`
/// @param byDefault its value when it is set nowhere
/// @param about one sentence for the page of settings
public record Setting(String name, String byDefault, String about) {
  public String flag() {
    return "--" + name;
  }

  public String variable() {
    return "SWITCHBOARD_" + name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }
}
