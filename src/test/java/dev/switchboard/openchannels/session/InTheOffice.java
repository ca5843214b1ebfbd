package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.testing.TestRest;

/// What the tests of dialogs and sessions share.
public interface InTheOffice {
  Office office();

  /// A dialog that a client has just begun.
  default ChatId waiting() {
    return office().writes("karl", "Hello").chat();
  }

  /// A dialog that an operator answers.
  default ChatId answeredBy(UserId operator) {
    ChatId chat = waiting();
    done(operator, "imopenlines.session.intercept", chat);
    return chat;
  }

  /// A dialog that is over, after an operator has answered it.
  default ChatId closedBy(UserId operator) {
    ChatId chat = answeredBy(operator);
    done(operator, "imopenlines.operator.finish", chat);
    return chat;
  }

  default void done(UserId user, String method, ChatId chat) {
    TestRest.Response response = office().call(user, method, chat);
    assertThat(response.body().toString()).contains("\"result\":true");
  }

  default void refused(UserId user, String method, ChatId chat, String code) {
    refused(user, method, "{'CHAT_ID':" + chat + "}", code);
  }

  default void refused(UserId user, String method, String json, String code) {
    refused(office().call(user, method, json), 400, code);
  }

  default void refused(TestRest.Response response, int status, String code) {
    assertThat(response.error()).as(response.body().toString()).isEqualTo(code);
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.body().path("error_description").asString()).isNotBlank();
  }
}
