package dev.switchboard.openchannels.im;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams.RemoteFile;
import dev.switchboard.openchannels.session.InTheOffice;
import dev.switchboard.platform.identity.UserId;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Files of chats.
interface FilesContract extends InTheOffice {
  @Test
  default void anEmployeeHandsAFileInAndSendsIt() {
    ChatId chat = answeredBy(office().ann);
    long file = upload(office().ann, "a.txt");
    JsonNode sent = office().call(office().ann, "im.disk.file.commit", commit(chat, file)).result();
    assertThat(sent.path("DISK_ID").get(0).asString()).isEqualTo(Long.toString(file));
    Message message = office().messages(chat).getLast();
    assertThat(message.id()).isEqualTo(sent.path("MESSAGE_ID").asLong());
    assertThat(message.text()).isEqualTo("Here");
    RemoteFile attached = message.params().files().getFirst();
    assertThat(attached.stored()).isEqualTo(file);
    assertThat(attached.url()).startsWith("https://chat.example.com/files/" + file + "/a.txt?exp=");
  }

  @Test
  default void theHistoryShowsTheFileWithALinkThatOpensIt() {
    ChatId chat = answeredBy(office().ann);
    long file = upload(office().ann, "a.txt");
    office().call(office().ann, "im.disk.file.commit", commit(chat, file));
    JsonNode shown =
        office()
            .call(office().ann, "imopenlines.session.history.get", chat)
            .result()
            .path("files")
            .path(Long.toString(file));
    assertThat(shown.path("name").asString()).isEqualTo("a.txt");
    assertThat(shown.path("urldownload").asString()).contains("/files/" + file + "/a.txt?exp=");
    assertThat(shown.path("viewerattrs").path("objectid").asString()).isEqualTo("" + file);
  }

  @Test
  default void severalFilesGoInOneMessage() {
    ChatId chat = answeredBy(office().ann);
    long first = upload(office().ann, "a.txt");
    long second = upload(office().ann, "b.txt");
    office()
        .call(
            office().ann,
            "im.disk.file.commit",
            "{'DIALOG_ID':'chat" + chat + "','FILE_ID':[" + first + ",'" + second + "']}");
    assertThat(office().messages(chat).getLast().params().files()).hasSize(2);
  }

  @Test
  default void aFileCanStayInside() {
    ChatId chat = answeredBy(office().ann);
    long file = upload(office().ann, "a.txt");
    String json = commit(chat, file).replace("}", ",'SILENT_MODE':'Y'}");
    office().call(office().ann, "im.disk.file.commit", json);
    assertThat(office().messages(chat).getLast().inside()).isTrue();
  }

  @Test
  default void nobodySendsAnothersFile() {
    ChatId chat = answeredBy(office().ann);
    long file = upload(office().bob, "secret.txt");
    refused(office().ann, "im.disk.file.commit", commit(chat, file), "SAVE_ERROR");
    assertThat(office().messages(chat).getLast().params().files()).isEmpty();
  }

  @Test
  default void aFileOfOneChatIsNotSentIntoAnother() {
    ChatId one = answeredBy(office().ann);
    ChatId other = office().writes("nora", "Hello").chat();
    long file = upload(office().ann, "a.txt");
    office().call(office().ann, "im.disk.file.commit", commit(one, file));
    refused(office().ann, "im.disk.file.commit", commit(other, file), "SAVE_ERROR");
  }

  @Test
  default void aChatHasAFolderThatTakesFiles() {
    ChatId chat = answeredBy(office().ann);
    long folder =
        office()
            .call(office().ann, "im.disk.folder.get", "{'DIALOG_ID':'chat" + chat + "'}")
            .result()
            .path("ID")
            .asLong();
    JsonNode onDrive =
        office()
            .call(
                office().ann,
                "disk.folder.uploadfile",
                "{'id':" + folder + ",'data':{'NAME':'c.txt'},'fileContent':['x','aGk=']}")
            .result();
    assertThat(onDrive.path("NAME").asString()).isEqualTo("c.txt");
    String json = "{'CHAT_ID':" + chat + ",'UPLOAD_ID':" + onDrive.path("ID").asLong() + "}";
    assertThat(office().call(office().ann, "im.disk.file.commit", json).status()).isEqualTo(200);
  }

  @Test
  default void oneCallUploadsAndSends() {
    ChatId chat = answeredBy(office().ann);
    String fields = "'fields':{'name':'r.pdf','content':'JVBERi0xLjc=','message':'Look'}";
    JsonNode sent =
        office()
            .call(
                office().ann, "im.v2.File.upload", "{'dialogId':'chat" + chat + "'," + fields + "}")
            .result();
    assertThat(sent.path("dialogId").asString()).isEqualTo("chat" + chat);
    String ask =
        "{'dialogId':'chat" + chat + "','fileId':" + sent.path("file").path("id").asLong() + "}";
    JsonNode link = office().call(office().ann, "im.v2.File.download", ask).result();
    assertThat(link.path("downloadUrl").asString()).contains("/files/");
    refused(office().call(office().outsider, "im.v2.File.download", ask), 403, "ACCESS_DENIED");
    refused(
        office().ann,
        "im.v2.File.download",
        "{'dialogId':'chat" + chat + "','fileId':99}",
        "FILE_NOT_FOUND");
    refused(
        office().ann,
        "im.v2.File.upload",
        "{'dialogId':'chat" + chat + "','fields':{'name':'a'}}",
        "FILE_EMPTY");
    refused(
        office().ann,
        "im.v2.File.upload",
        "{'dialogId':'x','fields':{'name':'a','content':'aGk='}}",
        "CHAT_NOT_FOUND");
  }

  @Test
  default void onlyWhoHandedItInTakesAFileAway() {
    ChatId chat = answeredBy(office().ann);
    long file = upload(office().ann, "a.txt");
    office().call(office().ann, "im.disk.file.commit", commit(chat, file));
    String json = "{'CHAT_ID':" + chat + ",'FILE_ID':" + file + "}";
    refused(office().bob, "im.disk.file.delete", json, "FILE_ID_EMPTY");
    assertThat(office().call(office().ann, "im.disk.file.delete", json).result().asBoolean())
        .isTrue();
    refused(office().ann, "im.disk.file.delete", json, "FILE_ID_EMPTY");
    refused(office().ann, "im.disk.file.delete", "{'FILE_ID':1}", "CHAT_ID_EMPTY");
  }

  @Test
  default void whoHasLostTheDialogTakesNoFileAwayThatTheClientMayHave() {
    ChatId chat = answeredBy(office().ann);
    long file = upload(office().ann, "a.txt");
    office().call(office().ann, "im.disk.file.commit", commit(chat, file));
    office().call(office().chief, "imopenlines.session.intercept", chat);
    String json = "{'CHAT_ID':" + chat + ",'FILE_ID':" + file + "}";

    refused(office().ann, "im.disk.file.delete", json, "DIALOG_LOST");
    assertThat(
            office().call(office().ann, "im.v2.File.download", shown(chat, file)).body().toString())
        .as("it is still there")
        .contains("downloadUrl");

    office().call(office().ann, "imopenlines.session.join", chat);
    assertThat(office().call(office().ann, "im.disk.file.delete", json).result().asBoolean())
        .isTrue();
  }

  private static String shown(ChatId chat, long file) {
    return "{'dialogId':'chat" + chat + "','fileId':" + file + "}";
  }

  @Test
  default void everyDocumentedErrorOfFilesIsGiven() {
    ChatId chat = answeredBy(office().ann);
    for (String method : new String[] {"im.disk.folder.get", "im.disk.file.commit"}) {
      refused(office().ann, method, "{}", "CHAT_ID_EMPTY");
      refused(office().ann, method, "{'CHAT_ID':''}", "CHAT_ID_EMPTY");
      refused(office().ann, method, "{'DIALOG_ID':'5'}", "DIALOG_ID_EMPTY");
      refused(office().ann, method, "{'DIALOG_ID':''}", "DIALOG_ID_EMPTY");
      refused(
          office().call(office().outsider, method, "{'CHAT_ID':" + chat + ",'FILE_ID':1}"),
          403,
          "ACCESS_ERROR");
      refused(
          office().call(office().ann, method, "{'CHAT_ID':99999,'FILE_ID':1}"),
          403,
          "ACCESS_ERROR");
    }
    String commit = "im.disk.file.commit";
    refused(office().ann, commit, "{'CHAT_ID':" + chat + "}", "FILES_ERROR");
    refused(office().ann, commit, "{'CHAT_ID':" + chat + ",'FILE_ID':[]}", "SAVE_ERROR");
    refused(office().ann, commit, "{'CHAT_ID':" + chat + ",'FILE_ID':77}", "SAVE_ERROR");
    refused(office().ann, commit, "{'CHAT_ID':" + chat + ",'FILE_ID':'x'}", "SAVE_ERROR");
    refused(office().ann, "switchboard.file.upload", "{}", "FILE_EMPTY");
    refused(office().ann, "switchboard.file.upload", "{'FILE':['a','']}", "FILE_EMPTY");
    refused(office().ann, "switchboard.file.upload", "{'FILE':['a','a']}", "FILE_INVALID_CONTENT");
  }

  private long upload(UserId user, String name) {
    String content = Base64.getEncoder().encodeToString("Hello".getBytes(UTF_8));
    return office()
        .call(user, "switchboard.file.upload", "{'FILE':['" + name + "','" + content + "']}")
        .result()
        .path("ID")
        .asLong();
  }

  private static String commit(ChatId chat, long file) {
    return "{'CHAT_ID':" + chat + ",'FILE_ID':" + file + ",'MESSAGE':'Here'}";
  }
}
