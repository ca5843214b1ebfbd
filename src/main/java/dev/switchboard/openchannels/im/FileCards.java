package dev.switchboard.openchannels.im;

import dev.switchboard.directory.user.Directory;
import dev.switchboard.directory.user.User;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.openchannels.session.FileAnswer;
import dev.switchboard.openchannels.session.WireDates;
import dev.switchboard.platform.files.FileLinks;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.rest.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the methods about files answer.
record FileCards(Directory directory, FileLinks links, WireDates dates) {
  /// A file that was just handed in, in our own words.
  Map<String, Object> uploaded(PortalId portal, StoredFile file) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("ID", file.id());
    card.put("NAME", file.name().value());
    card.put("TYPE", file.type().media());
    card.put("SIZE", file.size());
    card.put("WIDTH", file.picture().width());
    card.put("HEIGHT", file.picture().height());
    card.put("URL", links.show(portal, file.id(), file.name()));
    card.put("PREVIEW_URL", preview(portal, file));
    return card;
  }

  private String preview(PortalId portal, StoredFile file) {
    return file.picture().width() == 0 ? "" : links.preview(portal, file.id(), file.name());
  }

  Map<String, @Nullable Object> onDrive(PortalId portal, StoredFile file) {
    Map<String, @Nullable Object> card = new LinkedHashMap<>();
    card.put("ID", file.id());
    card.put("NAME", file.name().value());
    card.put("CODE", null);
    card.put("STORAGE_ID", "1");
    card.put("TYPE", "file");
    card.put("PARENT_ID", Long.toString(file.chat()));
    card.put("DELETED_TYPE", "0");
    card.put("FILE_ID", file.id());
    card.put("SIZE", Long.toString(file.size()));
    card.put("CREATE_TIME", dates.iso(file.createdAt()));
    card.put("UPDATE_TIME", dates.iso(file.createdAt()));
    card.put("DELETE_TIME", null);
    card.put("CREATED_BY", file.owner().toString());
    card.put("UPDATED_BY", file.owner().toString());
    card.put("DELETED_BY", "0");
    card.put("DOWNLOAD_URL", links.show(portal, file.id(), file.name()));
    card.put("DETAIL_URL", links.show(portal, file.id(), file.name()));
    return card;
  }

  /// Source: contract/methods/im/im.disk.file.commit.json
  Map<String, @Nullable Object> committed(Caller caller, SendFiles.Outcome.Sent sent) {
    Map<String, Object> shown = new LinkedHashMap<>();
    Map<String, Object> models = new LinkedHashMap<>();
    for (StoredFile file : sent.files()) {
      shown.put("upload" + file.id(), file(caller, file, Map.of()));
      models.put("upload" + file.id(), model(caller.portal(), file));
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("FILES", shown);
    answer.put("DISK_ID", sent.files().stream().map(file -> Long.toString(file.id())).toList());
    answer.put("FILE_MODELS", models);
    answer.put("MESSAGE_ID", sent.message());
    return answer;
  }

  /// Source: contract/methods/im/im.v2.File.upload.json
  Map<String, Object> sent(Caller caller, SendFiles.Outcome.Sent sent, ChatId chat) {
    StoredFile file = sent.files().getFirst();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("file", file(caller, file, dates.iso(file.createdAt())));
    answer.put("messageId", sent.message());
    answer.put("chatId", chat.value());
    answer.put("dialogId", chat.dialogId());
    return answer;
  }

  private Object file(Caller caller, StoredFile file, Object date) {
    Message message =
        new Message(
            0,
            new ChatId(file.chat()),
            0,
            file.owner(),
            Message.Origin.OPERATOR,
            "",
            false,
            null,
            MessageParams.files(List.of(SendFiles.attached(caller.portal(), file, links))),
            file.createdAt());
    String author = directory.find(caller.portal(), file.owner()).map(FileCards::name).orElse("");
    return new FileAnswer(links, caller.portal())
        .byId(message, date, author)
        .values()
        .iterator()
        .next();
  }

  private static String name(User user) {
    return user.profile().fullName();
  }

  private Map<String, @Nullable Object> model(PortalId portal, StoredFile file) {
    Map<String, @Nullable Object> model = new LinkedHashMap<>();
    model.put("id", file.id());
    model.put("name", file.name().value());
    model.put("createTime", Map.of());
    model.put("updateTime", Map.of());
    model.put("deleteTime", null);
    model.put("code", "");
    model.put("xmlId", null);
    model.put("storageId", 1);
    model.put("realObjectId", file.id());
    model.put("parentId", file.chat());
    model.put("deletedType", 0);
    model.put("createdBy", file.owner().toString());
    model.put("updatedBy", file.owner().toString());
    model.put("deletedBy", "0");
    model.put("uniqueCode", file.content().substring(0, 20));
    model.put("typeFile", file.type().isPicture() ? 2 : 0);
    model.put("globalContentVersion", 1);
    model.put("fileId", file.id());
    model.put("size", file.size());
    model.put("etag", file.content());
    String url = links.show(portal, file.id(), file.name());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("download", url);
    all.put("showInGrid", url);
    all.put("preview", preview(portal, file));
    model.put("links", all);
    return model;
  }
}
