package dev.switchboard.openchannels.telegram;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.NoteSent;
import dev.switchboard.openchannels.telegram.TelegramOut.Outgoing;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;

/// Makes the calls of [TelegramOut], those of one dialog one after the other.
final class TelegramCarrier implements Carrier {
  private static final Verdict REMOVED = new Verdict.Park("The channel has been removed.");

  private final Database database;
  private final Lanes lanes;
  private final BotApi api;
  private final FileStore files;
  private final ClientView view;

  TelegramCarrier(Database database, Lanes lanes, BotApi api, FileStore files) {
    this.database = database;
    this.lanes = lanes;
    this.api = api;
    this.files = files;
    this.view = new ClientView(database);
  }

  @Override
  public String kind() {
    return TelegramPlace.KIND;
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    Outgoing outgoing = Json.read(delivery.payload(), Outgoing.class);
    Optional<TelegramChannel> channel = SqlTelegram.find(database, portal, outgoing.bot());
    Optional<Message> message =
        view.message(portal, new ChatId(outgoing.chat()), outgoing.message());
    if (channel.isEmpty()) {
      return REMOVED;
    }
    if (message.isEmpty()) {
      return new Verdict.Park("The message is not there any more.");
    }
    BotToken token = channel.get().token();
    return switch (outgoing.step()) {
      case SAY -> say(token, outgoing, message.get());
      case ATTACH -> attach(portal, token, outgoing, message.get());
      case CHANGE -> amend(portal, token, outgoing, message.get()).change();
      case TAKE_BACK -> amend(portal, token, outgoing, message.get()).takeBack();
    };
  }

  private Amend amend(PortalId portal, BotToken token, Outgoing outgoing, Message message) {
    return new Amend(api, token, outgoing, message, note -> lanes.call(portal, note));
  }

  private Verdict say(BotToken token, Outgoing outgoing, Message message) {
    return sent(
        api.call(token, "sendMessage", outgoing.body()),
        outgoing,
        id -> ChannelIds.with(message, ChannelIds.ofText(id)));
  }

  private Verdict attach(PortalId portal, BotToken token, Outgoing outgoing, Message message) {
    Optional<StoredFile> file = files.find(portal, outgoing.file());
    Optional<byte[]> content = file.flatMap(files::content);
    if (content.isEmpty()) {
      return new Verdict.Park("The file is not there any more.");
    }
    FileUpload upload = new FileUpload(file.get(), content.get());
    return sent(
        upload.send(api, token, String.valueOf(outgoing.body().get("chat_id"))),
        outgoing,
        id -> ChannelIds.with(message, ChannelIds.ofFile(id)));
  }

  private interface Numbered {
    List<String> with(long id);
  }

  private static Verdict sent(BotApi.Reply reply, Outgoing outgoing, Numbered ids) {
    return switch (reply) {
      case BotApi.Reply.Done done -> {
        long id = done.result().path("message_id").asLong(0);
        NoteSent note = new NoteSent(outgoing.chat(), outgoing.message(), ids.with(id));
        yield new Verdict.DeliveredThen(note).after(done.answer());
      }
      case BotApi.Reply.Refused refused -> Refusals.verdict(refused);
      case BotApi.Reply.Away away -> Verdict.retry(away.sentence());
    };
  }
}
