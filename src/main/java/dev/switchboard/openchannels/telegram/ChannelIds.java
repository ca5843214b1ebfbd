package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.dialog.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// By which numbers Telegram knows our messages: one for each part of the text, and one for each
/// file, which is marked as such, since a text can be changed and a file cannot.
final class ChannelIds {
  private static final String FILE = "file:";

  private ChannelIds() {}

  static String ofText(long id) {
    return Long.toString(id);
  }

  static String ofFile(long id) {
    return FILE + id;
  }

  static List<Long> texts(Message message) {
    return message.params().channelIds().stream().flatMap(ChannelIds::number).toList();
  }

  static List<Long> all(Message message) {
    return message.params().channelIds().stream()
        .map(id -> id.startsWith(FILE) ? id.substring(FILE.length()) : id)
        .flatMap(ChannelIds::number)
        .toList();
  }

  static List<String> with(Message message, String id) {
    List<String> more = new ArrayList<>(message.params().channelIds());
    more.add(id);
    return more;
  }

  /// All of a message's ids, when these are the ones of its text.
  static List<String> withTexts(Message message, List<String> texts) {
    List<String> all = new ArrayList<>(texts);
    message.params().channelIds().stream().filter(id -> id.startsWith(FILE)).forEach(all::add);
    return all;
  }

  /// The number by which Telegram knows a message, whoever wrote it.
  static Optional<Long> first(Message message) {
    String external = message.externalId();
    return external == null ? all(message).stream().findFirst() : number(external).findFirst();
  }

  private static Stream<Long> number(String id) {
    return id.matches("[0-9]{1,18}") ? Stream.of(Long.parseLong(id)) : Stream.empty();
  }
}
