package dev.switchboard.app;

import dev.switchboard.openchannels.connector.OmnichannelConfig;
import dev.switchboard.platform.config.Setting;
import dev.switchboard.platform.config.Settings;
import dev.switchboard.platform.files.FileConfig;
import dev.switchboard.platform.http.GuardPolicy;
import dev.switchboard.platform.http.Network;
import dev.switchboard.platform.rest.RestLimits;
import dev.switchboard.platform.storage.DatabaseConfig;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// How the server is to run.
///
/// @param publicUrl where others reach this server; empty: on this machine, at its port
/// @param connectorWebhooks opens `imconnector.*` to webhooks
/// @param metricsToken demanded by `/metrics`; empty: it answers private addresses
/// @param telegramApi where the Bot API of Telegram is, without a slash at the end
/// @param whatsappApi where the Graph API of Meta is, with its version, without a slash at the end
/// @param mailPause between two questions to a mailbox
/// @param bench offers the no-op endpoint of the benchmarks and lifts the rate limits
record Config(
    String host,
    int port,
    Path data,
    DatabaseConfig database,
    String publicUrl,
    boolean demo,
    String demoClientUrl,
    GuardPolicy outbound,
    OmnichannelConfig omnichannel,
    boolean connectorWebhooks,
    HttpsConfig https,
    FileConfig files,
    RestLimits restLimits,
    CrmRights.Level crmOperators,
    String metricsToken,
    String telegramApi,
    String whatsappApi,
    Duration mailPause,
    boolean bench) {
  private static final Setting HOST =
      new Setting("host", "127.0.0.1", "The address to listen on; 0.0.0.0 for every network.");
  private static final Setting PORT = new Setting("port", "8080", "The port to listen on.");
  private static final Setting DATA =
      new Setting("data", "data", "The folder that holds everything this installation keeps.");
  private static final Setting DB =
      new Setting(
          "db",
          "",
          "jdbc:postgresql://… to keep rows in PostgreSQL; empty: SQLite in the data folder.");
  private static final Setting PUBLIC_URL =
      new Setting(
          "public-url", "", "Where others reach this server, such as https://chat.example.com.");
  private static final Setting DEMO =
      new Setting(
          "demo", "false", "Makes a portal to play with, once, and allows calls to this machine.");
  private static final Setting DEMO_CLIENT_URL =
      new Setting(
          "demo-client-url",
          "http://127.0.0.1:8091",
          "Where the demo's channel sends its answers.");
  private static final Setting OUTBOUND_ALLOW =
      new Setting(
          "outbound-allow",
          "",
          "Networks that may be called although they are not public, as 10.0.0.0/8,192.168.0.0/16.");
  private static final Setting CHANNEL_RATE =
      new Setting(
          "omnichannel-channel-rate",
          "200",
          "Messages a second taken from one channel; 0: no limit.");
  private static final Setting CHAT_RATE =
      new Setting(
          "omnichannel-chat-rate", "20", "Messages a second taken from one chat; 0: no limit.");
  private static final Setting ANSWER_SECONDS =
      new Setting(
          "omnichannel-answer-seconds",
          "20",
          "Seconds for which a request of the synchronous API waits for its agent; at most 60.");
  private static final Setting CONNECTOR_WEBHOOKS =
      new Setting(
          "connectors-webhooks",
          "false",
          "Lets webhooks call imconnector methods, not only applications.");
  private static final Setting FILE_MAX =
      new Setting("file-max-mb", "20", "The largest file that is taken, in MiB; at most 23.");
  private static final Setting FILE_TYPES =
      new Setting(
          "file-types",
          "",
          "Media types that are taken, as image/*,application/pdf; empty: every type.");
  private static final Setting FILE_LINK_DAYS =
      new Setting("file-link-days", "30", "Days for which a client can open a file sent to him.");
  private static final Setting VISITOR_DAY =
      new Setting(
          "visitor-day-mb",
          "100",
          "Files in MiB that are taken from one visitor of a web chat in a day, and five times as"
              + " many from one network; at least file-max-mb; 0: no limit.");
  private static final Setting CRM_OPERATORS =
      new Setting(
          "crm-operators",
          "everybodys",
          "Whose leads, contacts, companies and deals operators see and change: everybodys,"
              + " department or own.");
  private static final Setting METRICS_TOKEN =
      new Setting(
          "metrics-token",
          "",
          "The bearer token that /metrics demands; empty: it answers every private address.");
  private static final Setting TELEGRAM_API =
      new Setting(
          "telegram-api",
          "https://api.telegram.org",
          "Where the Bot API of Telegram is; another one for a Bot API server of your own.");
  private static final Setting WHATSAPP_API =
      new Setting(
          "whatsapp-api",
          "https://graph.facebook.com/v26.0",
          "Where the Graph API of Meta is, with the version that is spoken there.");
  private static final Setting MAIL_SECONDS =
      new Setting(
          "mail-seconds", "20", "Seconds after which a mailbox is asked again for new e-mails.");
  private static final Setting BENCH =
      new Setting("bench", "false", "Offers /bench/noop and lifts the rates, for measurements.");

  /// Every setting, in the order of the page that documents them.
  static final List<Setting> ALL =
      Stream.of(
              List.of(HOST, PORT, DATA, DB, PUBLIC_URL),
              HttpsConfig.ALL,
              RestLimitSettings.ALL,
              List.of(
                  DEMO, DEMO_CLIENT_URL, OUTBOUND_ALLOW, CHANNEL_RATE, CHAT_RATE, ANSWER_SECONDS),
              List.of(
                  CONNECTOR_WEBHOOKS,
                  FILE_MAX,
                  FILE_TYPES,
                  FILE_LINK_DAYS,
                  VISITOR_DAY,
                  CRM_OPERATORS,
                  METRICS_TOKEN,
                  TELEGRAM_API,
                  WHATSAPP_API,
                  MAIL_SECONDS,
                  BENCH))
          .flatMap(List::stream)
          .toList();

  /// @param arguments what follows the verb
  /// @throws IllegalArgumentException with a sentence for whoever started the server
  static Config of(List<String> arguments, Map<String, String> environment) {
    Settings settings =
        Settings.of(arguments, environment, file(Path.of("switchboard.properties")), ALL);
    Path data = Path.of(settings.text(DATA)).toAbsolutePath();
    boolean demo = settings.flag(DEMO);
    boolean bench = settings.flag(BENCH);
    return new Config(
        settings.text(HOST),
        port(settings.number(PORT, 0, 65_535)),
        data,
        DatabaseConfig.of(settings.text(DB), data),
        settings.text(PUBLIC_URL),
        demo,
        settings.text(DEMO_CLIENT_URL),
        new GuardPolicy(demo, networks(settings.text(OUTBOUND_ALLOW))),
        new OmnichannelConfig(
            bench ? 0 : settings.number(CHANNEL_RATE, 0, 1_000_000),
            bench ? 0 : settings.number(CHAT_RATE, 0, 1_000_000),
            Duration.ofSeconds(
                settings.number(ANSWER_SECONDS, 1, OmnichannelConfig.LONGEST_WAIT_SECONDS))),
        settings.flag(CONNECTOR_WEBHOOKS),
        HttpsConfig.of(settings),
        files(settings),
        RestLimitSettings.of(settings, bench),
        CrmRights.Level.named(settings.text(CRM_OPERATORS)),
        settings.text(METRICS_TOKEN),
        settings.text(TELEGRAM_API).replaceAll("/+$", ""),
        address(WHATSAPP_API, settings.text(WHATSAPP_API)),
        Duration.ofSeconds(settings.number(MAIL_SECONDS, 1, 3600)),
        bench);
  }

  private static String address(Setting setting, String text) {
    String address = text.replaceAll("/+$", "");
    if (!address.matches("https?://[^\\s/?#@]+(/[^\\s?#@]*)?")) {
      throw new IllegalArgumentException(
          setting.flag() + " must be an address as " + setting.byDefault() + ", was " + text);
    }
    return address;
  }

  private static FileConfig files(Settings settings) {
    return new FileConfig(
        (long) settings.number(FILE_MAX, 1, 23) << 20,
        Arrays.stream(settings.text(FILE_TYPES).split(","))
            .filter(type -> !type.isBlank())
            .toList(),
        Duration.ofDays(settings.number(FILE_LINK_DAYS, 1, 3650)),
        (long) settings.number(VISITOR_DAY, 0, 1_000_000) << 20);
  }

  /// Where this server is reached.
  String base() {
    return publicUrl.isEmpty() ? "http://127.0.0.1:" + port : publicUrl.replaceAll("/+$", "");
  }

  /// For 0 a port that is free now, so that it is known before the door opens.
  static int port(int wanted) {
    if (wanted != 0) {
      return wanted;
    }
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Network> networks(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(Network::parse)
        .toList();
  }

  private static Properties file(Path path) {
    Properties properties = new Properties();
    if (Files.exists(path)) {
      try (Reader reader = Files.newBufferedReader(path)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }
}
