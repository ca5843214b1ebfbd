package dev.switchboard.openchannels.bot;

import dev.switchboard.directory.user.User;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.im.MessageAnswer;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Bots, chats, messages and people as version 2 shows them, in events and in answers.
///
/// Source: contract/entities.json
record AnswersV2(WireDates dates) {
  static final String LANGUAGE = "en";
  static final String LIKE = "like";
  private static final String COLOR = "#4ba984";
  private static final Duration PRESENT = Duration.ofMinutes(5);

  /// How a type is called, by the letter under which it is kept.
  static final Map<String, String> TYPES =
      Map.of("B", "bot", "N", "network", "O", "openline", "S", "supervisor", "P", "personal");

  Map<String, @Nullable Object> bot(Bot bot) {
    Bot.V2 traits = bot.v2();
    Map<String, @Nullable Object> wire = new LinkedHashMap<>();
    wire.put("id", bot.id().value());
    wire.put("code", bot.code());
    wire.put("type", TYPES.getOrDefault(bot.type(), "bot"));
    wire.put("isHidden", traits != null && traits.hidden());
    wire.put("isSupportOpenline", bot.worksOnLines());
    wire.put("isReactionsEnabled", traits != null && traits.reactions());
    wire.put("backgroundId", traits == null ? null : traits.background());
    wire.put("language", LANGUAGE);
    wire.put("moduleId", "rest");
    wire.put("eventMode", traits != null && traits.fetches() ? "fetch" : "webhook");
    return wire;
  }

  /// A dialog as an event shows it; methods tell more.
  Map<String, @Nullable Object> chat(Dialog dialog, UserId owner) {
    Map<String, @Nullable Object> wire = new LinkedHashMap<>();
    wire.put("id", dialog.id().value());
    wire.put("dialogId", dialog.id().dialogId());
    wire.put("type", "lines");
    wire.put("messageType", "L");
    wire.put("name", dialog.title());
    wire.put("entityType", "LINES");
    wire.put("entityId", dialog.code());
    wire.put("owner", owner.value());
    wire.put("avatar", "");
    wire.put("color", COLOR);
    return wire;
  }

  /// Files are shown besides: those that clients send stay on servers of their own.
  Map<String, @Nullable Object> message(Message message) {
    Map<String, @Nullable Object> wire = new LinkedHashMap<>();
    wire.put("id", message.id());
    wire.put("chatId", message.chat().value());
    wire.put("authorId", message.author().value());
    wire.put("date", dates.iso(message.createdAt()));
    wire.put("text", message.text());
    wire.put("isSystem", message.origin() == Message.Origin.SYSTEM);
    wire.put("uuid", "");
    wire.put("forward", null);
    wire.put("params", MessageAnswer.params(message));
    wire.put("viewedByOthers", false);
    if (!message.params().files().isEmpty()) {
      wire.put("files", LettersV1.files(message));
    }
    return wire;
  }

  Map<String, @Nullable Object> user(User user, List<Long> departments, Instant now) {
    Map<String, @Nullable Object> wire = new LinkedHashMap<>();
    wire.put("id", user.id().value());
    wire.put("active", user.active());
    wire.put("name", user.profile().fullName());
    wire.put("firstName", user.profile().name());
    wire.put("lastName", user.profile().lastName());
    wire.put("workPosition", user.profile().workPosition());
    wire.put("color", COLOR);
    wire.put("avatar", user.profile().avatar());
    wire.put("gender", user.profile().gender());
    wire.put("birthday", "");
    wire.put("extranet", false);
    wire.put("bot", user.type() == UserType.BOT);
    wire.put("connector", user.type() == UserType.CONNECTOR);
    kind(wire, user);
    Instant last = user.times().lastActivity();
    boolean here = user.type() == UserType.BOT || (last != null && last.plus(PRESENT).isAfter(now));
    wire.put("status", here ? "online" : "offline");
    wire.put("idle", false);
    wire.put("lastActivityDate", last == null ? false : dates.iso(last));
    wire.put("absent", false);
    wire.put("departments", departments);
    String phone = user.profile().phone();
    wire.put("phones", phone.isEmpty() ? false : Map.of("personalMobile", phone));
    return wire;
  }

  private static void kind(Map<String, @Nullable Object> wire, User user) {
    switch (user.type()) {
      case EMPLOYEE -> {
        wire.put("externalAuthId", "default");
        wire.put("type", "employee");
      }
      case CONNECTOR -> {
        wire.put("externalAuthId", "imconnector");
        wire.put("type", "user");
      }
      case BOT -> {
        wire.put("externalAuthId", "bot");
        wire.put("type", "bot");
      }
    }
  }
}
