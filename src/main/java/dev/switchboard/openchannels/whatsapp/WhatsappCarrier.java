package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.openchannels.connector.FileForm;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.ClientView;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.whatsapp.WhatsappOut.Outgoing;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.outbox.Carrier;
import dev.switchboard.platform.outbox.Delivery;
import dev.switchboard.platform.outbox.Verdict;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the calls of [WhatsappOut], those of one dialog one after the other.
final class WhatsappCarrier implements Carrier {
  /// With which Meta says that it does not take a file as it is.
  private static final Set<Integer> NO_SUCH_FILE = Set.of(100, 131009, 131051, 131053);

  private final Database database;
  private final Lanes lanes;
  private final GraphApi api;
  private final FileStore files;
  private final ClientView view;

  WhatsappCarrier(Database database, Lanes lanes, GraphApi api, FileStore files) {
    this.database = database;
    this.lanes = lanes;
    this.api = api;
    this.files = files;
    this.view = new ClientView(database);
  }

  @Override
  public String kind() {
    return WhatsappPlace.KIND;
  }

  @Override
  public Verdict carry(PortalId portal, Delivery delivery) {
    Outgoing outgoing = Json.read(delivery.payload(), Outgoing.class);
    Optional<WhatsappChannel> channel = SqlWhatsapp.find(database, portal, outgoing.number());
    Optional<Message> message =
        view.message(portal, new ChatId(outgoing.chat()), outgoing.message());
    if (channel.isEmpty()) {
      return new Verdict.Park("The channel has been removed.");
    }
    if (message.isEmpty() || message.get().isDeleted()) {
      return new Verdict.Park("The message is not there any more.");
    }
    return switch (outgoing.step()) {
      case SAY -> sent(channel.get(), outgoing, outgoing.body());
      case ATTACH -> attach(channel.get(), outgoing, message.get());
      // Tried before means that a person has asked for it.
      case FAIL ->
          delivery.last() == null
              ? new Verdict.Park(outgoing.failure())
              : new Verdict.DeliveredThen(new SendAgain(outgoing.chat(), outgoing.message()));
    };
  }

  private Verdict attach(WhatsappChannel channel, Outgoing outgoing, Message message) {
    Optional<StoredFile> file = files.find(channel.portal(), outgoing.file());
    Optional<byte[]> content = file.flatMap(files::content);
    if (content.isEmpty()) {
      return new Verdict.Park("The file is not there any more.");
    }
    Optional<MediaKind> kind = MediaKind.of(file.get(), content.get());
    return kind.isEmpty()
        ? link(channel, outgoing, message)
        : switch (uploaded(channel, file.get(), kind.get(), content.get())) {
          case GraphApi.Reply.Done done ->
              sent(channel, outgoing, media(outgoing, file.get(), kind.get(), done));
          case GraphApi.Reply.Refused refused when NO_SUCH_FILE.contains(refused.code()) ->
              link(channel, outgoing, message);
          case GraphApi.Reply.Refused refused -> refused(channel, refused);
          case GraphApi.Reply.Away away -> Verdict.retry(away.sentence());
        };
  }

  private GraphApi.Reply uploaded(
      WhatsappChannel channel, StoredFile file, MediaKind kind, byte[] content) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("messaging_product", "whatsapp");
    fields.put("type", kind.media());
    FileForm form = FileForm.of(fields, "file", file.name(), kind.media(), content);
    return api.upload(channel.keys().token(), channel.id(), form.contentType(), form.body());
  }

  private static Map<String, Object> media(
      Outgoing outgoing, StoredFile file, MediaKind kind, GraphApi.Reply.Done uploaded) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("id", uploaded.result().path("id").asString(""));
    if (kind.name().equals("document")) {
      content.put("filename", file.name().value());
    }
    Map<String, Object> body = new LinkedHashMap<>(outgoing.body());
    body.putAll(Wording.body(kind.name(), content));
    return body;
  }

  /// What WhatsApp does not take can be opened here.
  private Verdict link(WhatsappChannel channel, Outgoing outgoing, Message message) {
    String words =
        message.params().files().stream()
            .filter(file -> file.stored() == outgoing.file())
            .findFirst()
            .map((RemoteFile file) -> file.name() + "\n" + file.url())
            .orElse("");
    Map<String, Object> body = new LinkedHashMap<>(outgoing.body());
    body.putAll(Wording.text(words));
    return words.isEmpty()
        ? new Verdict.Park("WhatsApp does not take this file.")
        : sent(channel, outgoing, body);
  }

  private Verdict sent(WhatsappChannel channel, Outgoing outgoing, Map<String, Object> body) {
    return switch (api.message(channel.keys().token(), channel.id(), body)) {
      case GraphApi.Reply.Done done -> {
        Troubles.admitted(lanes, channel);
        String wamid = done.result().path("messages").path(0).path("id").asString("");
        NoteTaken note = new NoteTaken(outgoing.chat(), outgoing.message(), wamid);
        yield new Verdict.DeliveredThen(note).after(done.answer());
      }
      case GraphApi.Reply.Refused refused -> refused(channel, refused);
      case GraphApi.Reply.Away away -> Verdict.retry(away.sentence());
    };
  }

  private Verdict refused(WhatsappChannel channel, GraphApi.Reply.Refused refused) {
    if (refused.tokenIsWrong()) {
      Troubles.note(lanes, channel, Trouble.Kind.DENIED, refused.words());
    }
    return Failures.verdict(refused);
  }
}
