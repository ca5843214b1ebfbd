package dev.switchboard.openchannels.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.user.ChangeUser;
import dev.switchboard.openchannels.connector.HandlerServer;
import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineSettings;
import dev.switchboard.openchannels.tag.TagEvent;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.json.Json;
import dev.switchboard.platform.testing.TestRest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Rules that act by themselves, macros that a person starts, tags and quick replies.
interface AutomationContract {
  Living living();

  private SettingsAtWork ruled(String... rules) {
    return ruled(new SettingsAtWork(living()), rules);
  }

  private static SettingsAtWork ruled(SettingsAtWork line, String... rules) {
    for (String rule : rules) {
      TestRest.Response made = line.asAdmin("switchboard.rule.add", "{'NAME':'Rule'," + rule + "}");
      assertThat(made.error()).as(made.body().toString()).isEmpty();
    }
    return line;
  }

  private static JsonNode runs(SettingsAtWork line) {
    return line.asAdmin("switchboard.rule.runs", "{}").result();
  }

  private static List<String> tags(SettingsAtWork line) {
    return line.asAnn("switchboard.tag.list", "{'CHAT_ID':" + line.at() + "}")
        .result()
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  default void aRuleActsAfterTheMessageThatItWaitsFor() {
    SettingsAtWork line =
        ruled(
            "'ON':'message','CONDITIONS':[{'FIELD':'text','TEST':'contains','VALUE':'Refund'},"
                + "{'FIELD':'from','VALUE':'client'}],'ACTIONS':[{'DO':'tag','TAG':'Money'},"
                + "{'DO':'reply','TEXT':'We look into it, {{client.name}}.'},"
                + "{'DO':'urgency','URGENCY':'high'}]");
    line.writes("Hello").writes("I want a REFUND");

    assertThat(tags(line)).as("not within the client's commit").isEmpty();
    line.settles();
    assertThat(tags(line)).containsExactly("money");
    assertThat(line.said()).containsExactly("We look into it, karl.");
    assertThat(line.session().course().urgency()).isEqualTo(Course.Urgency.HIGH);
    assertThat(runs(line)).hasSize(1);
    assertThat(runs(line).path(0).path("outcome").asString()).isEqualTo("done");
  }

  @Test
  default void rulesThatCauseEachOtherAreCutAndTheLoopIsShown() {
    SettingsAtWork line =
        ruled(
            "'ON':'tagged','CONDITIONS':[{'FIELD':'detail','VALUE':'ping'}],"
                + "'ACTIONS':[{'DO':'untag','TAG':'ping'},{'DO':'tag','TAG':'pong'}]",
            "'ON':'tagged','CONDITIONS':[{'FIELD':'detail','VALUE':'pong'}],"
                + "'ACTIONS':[{'DO':'untag','TAG':'pong'},{'DO':'tag','TAG':'ping'}]");
    line.writes("Hello");
    line.asAnn("switchboard.tag.add", "{'CHAT_ID':" + line.at() + ",'TAGS':'ping'}");
    line.settles();

    assertThat(line.office.heard(TagEvent.Tagged.class)).hasSize(9);
    assertThat(runs(line)).hasSize(9);
    assertThat(
            runs(line).valueStream().filter(run -> run.path("outcome").asString().equals("loop")))
        .singleElement()
        .satisfies(run -> assertThat(run.path("depth").asInt()).isEqualTo(9));
  }

  @Test
  default void aRuleOfAnotherLineOrOneThatIsSwitchedOffStaysQuiet() {
    SettingsAtWork line =
        ruled(
            "'ON':'dialog','ACTIVE':'N','ACTIONS':[{'DO':'tag','TAG':'off'}]",
            "'ON':'dialog','CONDITIONS':[{'FIELD':'hours','VALUE':'n'}],"
                + "'ACTIONS':[{'DO':'tag','TAG':'night'}]",
            "'ON':'dialog','ACTIONS':[{'DO':'tag','TAG':'this'}]");
    LineId other = line.office.open(LineSettings.DEFAULT, line.office.bob);
    line.asAdmin(
        "switchboard.rule.add",
        "{'NAME':'x','ON':'dialog','ACTIONS':[{'DO':'tag','TAG':'other'}],'LINE_ID':"
            + other
            + "}");

    line.writes("Hello").settles();

    assertThat(tags(line)).containsExactly("this");
  }

  @Test
  default void everyOccasionStartsItsRule() {
    SettingsAtWork line = new SettingsAtWork(living());
    for (String on :
        List.of("dialog", "message", "answered", "closed", "sla_near", "sla_breached")) {
      line.asAdmin(
          "switchboard.rule.add",
          "{'NAME':'x','ON':'" + on + "','ACTIONS':[{'DO':'tag','TAG':'" + on + "'}]}");
    }
    line.asAdmin("switchboard.sla.add", "{'FIRST':100}");
    line.writes("Hello").seconds(100).answers().finishes().settles();

    assertThat(tags(line))
        .containsExactly("answered", "closed", "dialog", "message", "sla_breached", "sla_near");
  }

  @Test
  default void actionsHandTheDialogOn() {
    SettingsAtWork line = ruled("'ON':'dialog','ACTIONS':[{'DO':'assign','USER_ID':3}]");

    assertThat(line.writes("Hello").settles().office.offeredTo(line.at()))
        .isEqualTo(line.office.chief);
    line.asAdmin(
        "switchboard.rule.add",
        "{'NAME':'x','ON':'message','CONDITIONS':[{'FIELD':'text','VALUE':'bot'}],"
            + "'ACTIONS':[{'DO':'agent','BOT_ID':"
            + line.office.bot
            + "},{'DO':'assign','USER_ID':2}]}");
    line.office.run(new ChangeUser(line.office.bob, new ChangeUser.Change.Dismiss()));
    assertThat(line.writes("bot").settles().isWithBot()).isTrue();
    assertThat(runs(line).path(0).path("outcome").asString()).isEqualTo("failed");
    assertThat(runs(line).path(0).path("detail").asString()).contains("user 2 is no operator");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'DO':'assign','USER_ID':999}           | 'USER_ID' of the action assign
          {'DO':'assign','USER_ID':5}             | 'USER_ID' of the action assign
          {'DO':'agent','BOT_ID':1}               | 'BOT_ID' of the action agent
          {'DO':'move','LINE_ID':999}             | 'LINE_ID' of the action move
          {'DO':'notify','USER_ID':999,'TEXT':'x'}| 'USER_ID' of the action notify
          """,
      quoteCharacter = '"')
  default void whomAndWhatActionsNameMustBeThere(String action, String complaint) {
    SettingsAtWork line = new SettingsAtWork(living());
    String actions = "'NAME':'x','ON':'dialog','ACTIONS':[" + action + "]";
    for (String method : List.of("switchboard.rule.add", "switchboard.macro.add")) {
      TestRest.Response refused = line.asAdmin(method, "{" + actions + "}");
      assertThat(refused.error()).as(refused.body().toString()).isEqualTo("ERROR_ARGUMENT");
      assertThat(refused.body().path("error_description").asString())
          .startsWith(complaint + " must be")
          .contains("came: ");
    }
    assertThat(line.asAdmin("switchboard.rule.list", "{}").result()).isEmpty();
    TestRest.Response off = line.asAdmin("switchboard.rule.add", "{'ACTIVE':'N'," + actions + "}");
    assertThat(off.error()).as("one that is switched off may wait for somebody").isEmpty();
  }

  @Test
  default void aRuleIsOfALineThatIsThere() {
    SettingsAtWork line = new SettingsAtWork(living());
    String rule = "{'NAME':'x','ON':'dialog','LINE_ID':999,'ACTIONS':[{'DO':'close'}]}";
    assertThat(line.asAdmin("switchboard.rule.add", rule).body().path("error_description"))
        .hasToString("\"Argument 'LINE_ID' must be a line that exists, came: 999\"");
    assertThat(line.asAdmin("switchboard.macro.add", rule).error()).isEqualTo("ERROR_ARGUMENT");
  }

  @Test
  default void anAddressIsCalledAndCanCheckWhoCalls() throws Exception {
    String url = living().server().url("/hook");
    SettingsAtWork line =
        ruled(
            "'ON':'dialog','ACTIONS':[{'DO':'webhook','URL':'"
                + url
                + "','SECRET':'MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE='}]");

    line.writes("Hello").settles();

    HandlerServer.Heard heard = living().server().next();
    JsonNode body = Json.tree(new String(heard.body().bytes(), StandardCharsets.UTF_8));
    assertThat(body.path("event").asString()).isEqualTo("dialog");
    assertThat(body.path("text").asString()).isEqualTo("Hello");
    assertThat(body.path("chat_id").asLong()).isEqualTo(line.at().value());
    assertThat(heard.headers()).containsKeys("webhook-id", "webhook-signature");
    assertThat(line.asAdmin("switchboard.rule.list", "{}").body().toString())
        .contains(url)
        .doesNotContain("MDEyMz");
  }

  @Test
  default void aSecretStaysWhenTheRuleIsChangedAndNothingIsSaidOfIt() throws Exception {
    String hook = "{'DO':'webhook','URL':'" + living().server().url("/hook") + "'";
    String secret = ",'SECRET':'MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE='";
    SettingsAtWork line = ruled("'ON':'dialog','ACTIONS':[" + hook + secret + "}]");
    String renamed = "{'ID':1,'NAME':'Renamed','ON':'dialog','ACTIONS':[" + hook;

    line.asAdmin("switchboard.rule.update", renamed + "}]}");
    assertThat(line.asAdmin("switchboard.rule.list", "{}").body().toString())
        .contains("\"name\":\"Renamed\"", "\"SIGNED\":true");
    line.writes("Hello").settles();
    assertThat(living().server().next().headers()).containsKey("webhook-signature");

    line.asAdmin("switchboard.rule.update", renamed + ",'SECRET':''}]}");
    assertThat(line.asAdmin("switchboard.rule.list", "{}").body().toString())
        .doesNotContain("SIGNED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'ON':'never','ACTIONS':[{'DO':'close'}]",
        "'ON':'dialog','ACTIONS':[]",
        "'ON':'dialog','ACTIONS':[{'DO':'dance'}]",
        "'ON':'dialog','ACTIONS':[{'DO':'tag','TAG':''}]",
        "'ON':'dialog','ACTIONS':[{'DO':'webhook','URL':'file:///etc/passwd'}]",
        "'ON':'dialog','ACTIONS':[{'DO':'webhook','URL':'http://a.example','SECRET':'short'}]",
        "'ON':'dialog','ACTIONS':[{'DO':'reply','TEXT':'{{client.shoe_size}}'}]",
        "'ON':'dialog','ACTIONS':[{'DO':'close'}],'CONDITIONS':[{'FIELD':'moon'}]",
        "'ON':'dialog','ACTIONS':[{'DO':'close'}],'CONDITIONS':[{'FIELD':'text','TEST':'like'}]"
      })
  default void aRuleThatCannotWorkIsRefusedWithASentence(String rule) {
    SettingsAtWork line = new SettingsAtWork(living());
    TestRest.Response refused = line.asAdmin("switchboard.rule.add", "{'NAME':'x'," + rule + "}");

    assertThat(refused.error()).isEqualTo("ERROR_ARGUMENT");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(line.asAdmin("switchboard.rule.list", "{}").result()).isEmpty();
  }

  @Test
  default void rulesAreForWhoMayChangeLines() {
    SettingsAtWork line = ruled("'ON':'dialog','ACTIONS':[{'DO':'close'}]");
    String rule = "{'NAME':'x','ON':'dialog','ACTIONS':[{'DO':'close'}]}";

    for (String method : List.of("add", "list", "runs")) {
      assertThat(line.asAnn("switchboard.rule." + method, rule).error()).isEqualTo("ACCESS_DENIED");
    }
    assertThat(line.asAnn("switchboard.rule.delete", "{'ID':1}").error())
        .isEqualTo("ACCESS_DENIED");
    assertThat(line.asAdmin("switchboard.rule.delete", "{'ID':1}").result().asBoolean()).isTrue();
    assertThat(line.writes("Hello").settles().isOpen()).isTrue();
  }

  @Test
  default void aMacroActsInTheNameOfWhoStartsIt() {
    SettingsAtWork line = new SettingsAtWork(living()).writes("Hello");
    line.asAnn(
        "switchboard.macro.add",
        "{'NAME':'Bye','PERSONAL':'Y','ACTIONS':[{'DO':'reply','TEXT':'{{operator.first_name}}"
            + " says bye'},{'DO':'tag','TAG':'done'},{'DO':'close'}]}");
    String run = "{'ID':1,'CHAT_ID':" + line.at() + "}";

    assertThat(line.as(line.office.bob, "switchboard.macro.run", run).error())
        .isEqualTo("NOT_FOUND");
    assertThat(line.asAnn("switchboard.macro.run", run).result()).isEmpty();
    assertThat(line.said()).containsExactly("ann says bye");
    assertThat(line.office.messages(line.at()).getLast().author()).isEqualTo(line.office.ann);
    assertThat(line.isOpen()).isFalse();
    assertThat(line.asAnn("switchboard.macro.run", run).result().toString())
        .as("answering began a new session, which the macro closed")
        .isEqualTo("[]");
  }

  @Test
  default void tagsAreForWhoMayWorkWithTheDialog() {
    SettingsAtWork line = new SettingsAtWork(living()).writes("Hello");
    String tag = "{'CHAT_ID':" + line.at() + ",'TAGS':['VIP ','vip','New']}";

    assertThat(line.as(line.office.outsider, "switchboard.tag.add", tag).error())
        .isEqualTo("ACCESS_DENIED");
    assertThat(line.asAnn("switchboard.tag.add", tag).result().toString())
        .isEqualTo("[\"new\",\"vip\"]");
    assertThat(line.asAnn("switchboard.tag.list", "{'BEGINNING':'v'}").result().toString())
        .contains("\"tag\":\"vip\"", "\"dialogs\":1")
        .doesNotContain("new");
    line.asAnn("switchboard.tag.remove", "{'CHAT_ID':" + line.at() + ",'TAGS':'vip'}");
    assertThat(tags(line)).containsExactly("new");
  }

  @Test
  default void quickRepliesAreFilledInAndSent() {
    SettingsAtWork line = new SettingsAtWork(living()).writes("Hello");
    line.asAnn(
        "switchboard.reply.add",
        "{'TITLE':'Greet','SHORTCUT':'hi','PERSONAL':'Y',"
            + "'TEXT':'Hi {{client.phone|there}} {{client.name}}, {{operator.name}} of {{line.name}}'}");
    String filled = "Hi there karl, ann Smith of Sales";

    assertThat(list(line, line.office.ann, "'SEARCH':'HI','CHAT_ID':" + line.at()))
        .contains("\"filled\":\"" + filled + "\"");
    assertThat(list(line, line.office.bob, "")).isEqualTo("[]");
    line.asAnn("switchboard.reply.send", "{'ID':1,'CHAT_ID':" + line.at() + "}");
    assertThat(line.said()).containsExactly(filled);
    assertThat(
            line.as(
                    line.office.bob,
                    "switchboard.reply.send",
                    "{'ID':1,'CHAT_ID':" + line.at() + "}")
                .error())
        .isEqualTo("NOT_FOUND");
  }

  private static String list(SettingsAtWork line, UserId user, String query) {
    return line.as(user, "switchboard.reply.list", "{" + query + "}").result().toString();
  }

  @Test
  default void repliesOfALineAreChangedByItsOperators() {
    SettingsAtWork line = new SettingsAtWork(living());
    String reply = "{'TEXT':'Hello','LINE_ID':" + line.office.line + "}";

    assertThat(line.as(line.office.outsider, "switchboard.reply.add", reply).error())
        .isEqualTo("ACCESS_DENIED");
    assertThat(line.asAnn("switchboard.reply.add", "{'TEXT':'Hello'}").error())
        .isEqualTo("ACCESS_DENIED");
    assertThat(line.asAnn("switchboard.reply.add", reply).result().asLong()).isEqualTo(1);
    assertThat(
            line.as(line.office.bob, "switchboard.reply.update", "{'ID':1,'TEXT':'Hey'}").error())
        .isEmpty();
    assertThat(list(line, line.office.outsider, "'LINE_ID':" + line.office.line)).contains("Hey");
    assertThat(list(line, line.office.ann, "'LINE_ID':999")).isEqualTo("[]");
    assertThat(line.asAnn("switchboard.reply.delete", "{'ID':1}").result().asBoolean()).isTrue();
    assertThat(line.asAnn("switchboard.reply.delete", "{'ID':1}").error()).isEqualTo("NOT_FOUND");
  }

  @Test
  default void aMessageIsKeptAsAQuickReplyOfTheLine() {
    SettingsAtWork line = new SettingsAtWork(living()).writes("Where is my parcel?");
    long message = line.office.messages(line.at()).getLast().id();
    String save = "{'CHAT_ID':" + line.at() + ",'MESSAGE_ID':" + message + "}";

    assertThat(line.asAnn("imopenlines.message.quick.save", save).result().asBoolean()).isTrue();
    assertThat(list(line, line.office.bob, "'LINE_ID':" + line.office.line))
        .contains("Where is my parcel?");
    assertThat(line.as(line.office.outsider, "imopenlines.message.quick.save", save).error())
        .isEqualTo("ACCESS_DENIED");
    assertThat(
            line.asAnn(
                    "imopenlines.message.quick.save",
                    "{'CHAT_ID':" + line.at() + ",'MESSAGE_ID':99999}")
                .error())
        .isEqualTo("CANT_SAVE_QUICK_ANSWER");
    assertThat(line.asAnn("imopenlines.message.quick.save", "{'MESSAGE_ID':1}").error())
        .isEqualTo("CHAT_ID");
  }

  @Test
  default void theChatOfAMessageToBeKeptMustBeOneOfALine() {
    SettingsAtWork line = new SettingsAtWork(living()).writes("Where is my parcel?");
    String nowhere = "{'CHAT_ID':99999,'MESSAGE_ID':1}";
    assertThat(line.asAdmin("imopenlines.message.quick.save", nowhere).error())
        .isEqualTo("CHAT_TYPE");
    assertThat(line.asAnn("imopenlines.message.quick.save", nowhere).error())
        .as("a chat that is nowhere answers an operator like one that is not his")
        .isEqualTo("ACCESS_DENIED");
  }

  @Test
  default void aLinesListOfQuickAnswersHoldsItsQuickReplies() {
    SettingsAtWork line = new SettingsAtWork(living()).writes("Hello");
    String list = "'IBLOCK_TYPE_ID':'lists','IBLOCK_ID':47,";
    String get = "{" + list + "'FILTER':{'NAME':'%hours%'}}";
    assertThat(line.asAnn("lists.element.get", get).error()).isEqualTo("ERROR_IBLOCK_NOT_FOUND");
    line.with(LineFields.QUICK_ANSWERS_IBLOCK_ID, 47L);

    String hours = "'FIELDS':{'NAME':'Opening hours','PREVIEW_TEXT':'From 9 to 5.'}";
    String add = "{" + list + "'ELEMENT_CODE':'hours'," + hours + "}";
    String id = line.asAnn("lists.element.add", add).result().asString();
    assertThat(line.asAnn("lists.element.add", add).error())
        .isEqualTo("ERROR_ELEMENT_ALREADY_EXISTS");
    assertThat(list(line, line.office.bob, "'LINE_ID':" + line.office.line))
        .contains("From 9 to 5.");
    assertThat(line.asAnn("lists.element.get", get).result().at("/0/CODE").asString())
        .isEqualTo("hours");

    String update = "{" + list + "'ELEMENT_CODE':'hours','FIELDS':{'PREVIEW_TEXT':'8 to 4.'}}";
    assertThat(line.asAnn("lists.element.update", update).result().asBoolean()).isTrue();
    assertThat(list(line, line.office.bob, "'LINE_ID':" + line.office.line)).contains("8 to 4.");
    String unknown = "{" + list + "'ELEMENT_CODE':'x','FIELDS':{'NAME':'x','PROPERTY_9':'y'}}";
    assertThat(line.asAnn("lists.element.add", unknown).error())
        .isEqualTo("ERROR_ELEMENT_FIELD_VALUE");
    String delete = "{" + list + "'ELEMENT_ID':" + id + "}";
    assertThat(line.as(line.office.outsider, "lists.element.delete", delete).error())
        .isEqualTo("ACCESS_DENIED");
    assertThat(line.asAnn("lists.element.delete", delete).result().asBoolean()).isTrue();
    assertThat(line.asAnn("lists.element.delete", delete).error())
        .isEqualTo("ERROR_ELEMENT_NOT_FOUND");
  }
}
