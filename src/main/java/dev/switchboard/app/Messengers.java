package dev.switchboard.app;

import dev.switchboard.directory.DirectoryModule;
import dev.switchboard.openchannels.connector.BuiltIn;
import dev.switchboard.openchannels.connector.Poller;
import dev.switchboard.openchannels.mail.MailModule;
import dev.switchboard.openchannels.telegram.TelegramModule;
import dev.switchboard.openchannels.whatsapp.WhatsappModule;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.lane.EventListener;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.rest.Method;
import java.util.List;
import java.util.stream.Stream;

/// The rooms that reach clients where others carry the messages.
record Messengers(TelegramModule telegram, WhatsappModule whatsapp, MailModule mail) {
  static Messengers of(Config config, Foundation base, FilesModule files, Exchanges exchanges) {
    return new Messengers(
        telegram(config, base, files, exchanges),
        whatsapp(config, base, files, exchanges),
        mail(config, base, files, exchanges));
  }

  private static TelegramModule telegram(
      Config config, Foundation base, FilesModule files, Exchanges exchanges) {
    return new TelegramModule(
        base.database(),
        base.lanes(),
        new TelegramModule.Surroundings(
            base.http(), base.waiting(), base.clock(), base.workers(), Poller.Pause.REAL),
        files,
        exchanges,
        config.telegramApi());
  }

  private static WhatsappModule whatsapp(
      Config config, Foundation base, FilesModule files, Exchanges exchanges) {
    return new WhatsappModule(
        base.database(),
        base.lanes(),
        new WhatsappModule.Surroundings(base.http(), base.workers(), config::base),
        files,
        exchanges,
        config.whatsappApi());
  }

  private static MailModule mail(
      Config config, Foundation base, FilesModule files, Exchanges exchanges) {
    return new MailModule(
        base.database(),
        base.lanes(),
        new MailModule.Surroundings(base.guard(), config.mailPause(), Poller.Pause.REAL),
        files,
        exchanges);
  }

  /// The channels as the methods of connectors see them.
  static List<BuiltIn> connectors() {
    return List.of(TelegramModule.connector(), WhatsappModule.connector(), MailModule.connector());
  }

  List<EventListener> listeners() {
    return Stream.of(telegram.listeners(), whatsapp.listeners(), mail.listeners())
        .flatMap(List::stream)
        .toList();
  }

  List<Method> methods(DirectoryModule directory) {
    return Stream.of(
            telegram.methods(directory), whatsapp.methods(directory), mail.methods(directory))
        .flatMap(List::stream)
        .toList();
  }

  /// Those that bring what is written here to clients.
  List<Carrier> carriers() {
    return Stream.of(telegram.carriers(), whatsapp.carriers(), mail.carriers())
        .flatMap(List::stream)
        .toList();
  }
}
