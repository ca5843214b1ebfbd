package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.DialogEvent;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.im.SendFiles;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who has lost a dialog says nothing to the client any more, whatever way he writes; what he
/// writes for colleagues they read.
///
/// The ways of bots: `DialogLifeContract` (agents, by the fence), `BotTest`, `BotV2Test` and
/// `ExternalBotTest` (bots that call).
interface OwnershipContract {
  Living living();

  /// Ann has answered, and the chief has taken the dialog from her.
  private SettingsAtWork lostByAnn() {
    SettingsAtWork line = new SettingsAtWork(living());
    line.with(LineFields.WELCOME_MESSAGE, false).writes("Hello").answers();
    line.office.call(line.office.chief, "imopenlines.session.intercept", line.at());
    assertThat(line.session().isAnsweredBy(line.office.chief)).isTrue();
    return line;
  }

  private static String writes(SettingsAtWork line, UserId user, String more) {
    String json = "{'DIALOG_ID':'chat" + line.at() + "','MESSAGE':'Wait" + more + "'}";
    return line.office.call(user, "im.message.add", json).error();
  }

  @Test
  default void aMessageOfWhoHasLostTheDialogIsRefusedAndNotStored() {
    SettingsAtWork line = lostByAnn();

    assertThat(writes(line, line.office.ann, "")).isEqualTo("DIALOG_LOST");
    assertThat(line.office.run(new PostMessage(line.at(), line.office.ann, "Wait", true)))
        .as("a notice reaches the client, too")
        .isInstanceOf(PostMessage.Outcome.Lost.class);
    assertThat(line.said()).isEmpty();
    assertThat(line.session().isAnsweredBy(line.office.chief)).isTrue();
  }

  @Test
  default void soAreQuickRepliesMacrosAndFiles() {
    SettingsAtWork line = lostByAnn();
    long reply = line.asAdmin("switchboard.reply.add", "{'TEXT':'Wait'}").result().asLong();
    long macro =
        line.asAdmin(
                "switchboard.macro.add", "{'NAME':'Wait','ACTIONS':[{'DO':'reply','TEXT':'Wait'}]}")
            .result()
            .asLong();
    String at = ",'CHAT_ID':" + line.at() + "}";

    assertThat(line.asAnn("switchboard.reply.send", "{'ID':" + reply + at).error())
        .isEqualTo("DIALOG_LOST");
    assertThat(line.asAnn("switchboard.macro.run", "{'ID':" + macro + at).result().toString())
        .contains("reply: somebody else has the dialog now");
    SendFiles files =
        new SendFiles(
            line.at(),
            line.office.ann,
            List.of(),
            "Wait",
            false,
            line.office.store().files().links());
    assertThat(line.office.run(files)).isInstanceOf(SendFiles.Outcome.Lost.class);
    assertThat(line.said()).isEmpty();
  }

  @Test
  default void whatHeHasSaidHeNeitherChangesNorTakesBack() {
    SettingsAtWork line = new SettingsAtWork(living());
    line.with(LineFields.WELCOME_MESSAGE, false).writes("Hello").answers();
    Message answer = line.office.messages(line.at()).getLast();
    line.office.run(new WriteNote(line.at(), line.office.ann, "Careful"));
    Message note = line.office.messages(line.at()).getLast();
    line.office.call(line.office.chief, "imopenlines.session.intercept", line.at());

    assertThat(changes(line, "im.message.update", answer)).isEqualTo("DIALOG_LOST");
    assertThat(changes(line, "im.message.delete", answer)).isEqualTo("DIALOG_LOST");
    assertThat(line.office.messages(line.at())).contains(answer);
    assertThat(line.office.heard(DialogEvent.MessageChanged.class)).isEmpty();
    assertThat(changes(line, "im.message.update", note)).as("only colleagues read it").isEmpty();
    assertThat(changes(line, "im.message.delete", note)).isEmpty();

    line.office.call(line.office.ann, "imopenlines.session.join", line.at());
    assertThat(changes(line, "im.message.update", answer)).isEmpty();
    assertThat(changes(line, "im.message.delete", answer)).isEmpty();
  }

  private static String changes(SettingsAtWork line, String method, Message message) {
    String json = "{'MESSAGE_ID':" + message.id() + ",'MESSAGE':'Other words'}";
    return line.office.call(line.office.ann, method, json).error();
  }

  @Test
  default void whatIsWrittenForColleaguesIsNotLost() {
    SettingsAtWork line = lostByAnn();
    line.office.run(new WriteNote(line.at(), line.office.ann, "Be careful"));

    assertThat(line.office.messages(line.at()).getLast().text()).isEqualTo("Be careful");
    assertThat(line.said()).isEmpty();
  }

  @Test
  default void whoeverJoinsOrTakesItBackWritesAgain() {
    SettingsAtWork joined = lostByAnn();
    joined.office.call(joined.office.ann, "imopenlines.session.join", joined.at());
    assertThat(writes(joined, joined.office.ann, "!")).isEmpty();
    assertThat(joined.session().isAnsweredBy(joined.office.chief)).isTrue();

    SettingsAtWork taken = lostByAnn();
    taken.office.call(taken.office.ann, "imopenlines.session.intercept", taken.at());
    assertThat(writes(taken, taken.office.ann, "!")).isEmpty();
    assertThat(writes(taken, taken.office.chief, "?")).isEqualTo("DIALOG_LOST");
  }

  @Test
  default void whoGaveItToABotDoesNotTakeItBackByWriting() {
    SettingsAtWork line = new SettingsAtWork(living());
    line.writes("Hello").answers();
    String toBot = "{'CHAT_ID':" + line.at() + ",'TRANSFER_ID':" + line.office.bot + "}";
    line.office.call(line.office.ann, "imopenlines.operator.transfer", toBot);
    assertThat(line.isWithBot()).isTrue();

    assertThat(writes(line, line.office.ann, "")).isEqualTo("DIALOG_LOST");
    assertThat(line.isWithBot()).isTrue();
    assertThat(writes(line, line.office.bob, " for me")).as("who never had it").isEmpty();
    assertThat(line.session().isAnsweredBy(line.office.bob)).isTrue();
  }

  @Test
  default void theNextSessionKnowsNothingOfIt() {
    SettingsAtWork line = lostByAnn();
    line.office.call(line.office.chief, "imopenlines.operator.finish", line.at());
    line.writes("Again");
    line.office.call(line.office.bob, "imopenlines.session.intercept", line.at());

    assertThat(writes(line, line.office.ann, "")).isEmpty();
  }
}
