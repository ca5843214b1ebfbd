package dev.switchboard.app;

import dev.switchboard.platform.config.Setting;
import dev.switchboard.platform.config.Settings;
import dev.switchboard.platform.rest.RestLimits;
import java.time.Duration;
import java.util.List;

/// The settings of the limits on REST calls.
final class RestLimitSettings {
  private static final int MOST = 1_000_000;
  private static final Setting BUCKET =
      new Setting(
          "rest-bucket",
          "5000",
          "REST calls that one address may send at once; more get QUERY_LIMIT_EXCEEDED; 0: any number.");
  private static final Setting LEAK =
      new Setting("rest-leak", "500", "REST calls a second for which a full bucket makes room.");
  private static final Setting METHOD_TIME =
      new Setting(
          "rest-method-seconds",
          "0",
          "Seconds that one method may work for one caller in ten minutes; more gets OPERATION_TIME_LIMIT; 0: no limit.");

  static final List<Setting> ALL = List.of(BUCKET, LEAK, METHOD_TIME);

  private RestLimitSettings() {}

  static RestLimits of(Settings settings, boolean bench) {
    return bench
        ? RestLimits.NONE
        : new RestLimits(
            settings.number(BUCKET, 0, MOST),
            settings.number(LEAK, 1, MOST),
            Duration.ofSeconds(settings.number(METHOD_TIME, 0, MOST)));
  }
}
