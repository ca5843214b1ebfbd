package dev.switchboard.openchannels.external;

import static dev.switchboard.gen.Tables.NETWORK_CHAT;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Stored;
import java.util.Optional;

/// The table `network_chat`: where a line elsewhere is speaking.
final class SqlNetworkChats {
  private record Speaking(ChatId chat, UserId bot) {}

  private static final Stored<Speaking> CHATS =
      Stored.<Speaking>in(NETWORK_CHAT, NETWORK_CHAT.PORTAL_ID)
          .id(NETWORK_CHAT.CHAT_ID, speaking -> speaking.chat().value())
          .column(NETWORK_CHAT.BOT_ID, speaking -> speaking.bot().value())
          .read(row ->
              new Speaking(
                  new ChatId(row.get(NETWORK_CHAT.CHAT_ID)),
                  new UserId(row.get(NETWORK_CHAT.BOT_ID))));

  private SqlNetworkChats() {}

  static Optional<UserId> speaker(Work work, ChatId chat) {
    return work.rows(CHATS).find(chat.value()).map(Speaking::bot);
  }

  static void begin(Work work, ChatId chat, UserId bot) {
    if (!speaker(work, chat).equals(Optional.of(bot))) {
      work.rows(CHATS).save(new Speaking(chat, bot));
    }
  }

  static void end(Work work, ChatId chat, UserId bot) {
    work.rows(CHATS).remove(new Speaking(chat, bot));
  }
}
