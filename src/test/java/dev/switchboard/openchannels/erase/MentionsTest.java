package dev.switchboard.openchannels.erase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is about dialog 7, and what only looks like it.
final class MentionsTest {
  private final Mentions mentions = new Mentions(new ChatId(7));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'DATA':[{'connector':{'chat_id':'1001'},'chat':{'id':7},'message':{'text':'Hello'}}]}",
        "{'DATA':[{'im':{'chat_id':7,'message_id':3},'chat':{'id':'1001'}}]}",
        "{'PARAMS':{'DIALOG_ID':'chat7','MESSAGE':'Hello'}}",
        "{'PARAMS':{'TO_CHAT_ID':'7'}}",
        "{'dialogId':'chat7'}"
      })
  void whatNamesTheDialogIsAboutIt(String json) {
    assertThat(mentions.areIn("ONEVENT", "", json.replace('\'', '"'))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'DATA':[{'connector':{'chat_id':'7'},'chat':{'id':12},'message':{'text':'Hello'}}]}",
        "{'DATA':[{'im':{'chat_id':12,'message_id':7},'chat':{'id':'7'}}]}",
        "{'message':{'id':7,'text':'7'}}",
        "{'PARAMS':{'DIALOG_ID':'chat77'}}"
      })
  void theChannelsNumberOfAnotherChatIsNot(String json) {
    assertThat(mentions.areIn("ONEVENT", "", json.replace('\'', '"'))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "chat7"})
  void theOrderOfADialogDecides(String order) {
    assertThat(mentions.areIn(order, "", "{}")).isTrue();
    assertThat(mentions.areIn("12", "", "{\"chat_id\":7}")).isFalse();
    assertThat(mentions.areIn("chat12", "7/3", "{\"chat_id\":7}")).isFalse();
  }
}
