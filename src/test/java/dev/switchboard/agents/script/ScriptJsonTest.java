package dev.switchboard.agents.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScriptJsonTest {
  private static final String START = "{\"id\":1,\"type\":\"start\"}";

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ; ",
      quoteCharacter = '`',
      value = {
        "{'id':2,'type':'text'} ; slots[1].text: expected a text, was missing",
        "{'id':2,'type':'text','text':5} ; slots[1].text: expected a text, was 5",
        "{'id':0,'type':'text','text':''} ; slots[1].id: expected a positive slot id, was 0",
        "{'id':'2','type':'text','text':''} ; slots[1].id: expected a positive slot id, was \"2\"",
        "{'id':2,'type':'poem'} ; slot 2: there is no type poem",
        "{'id':2,'type':'fallback','label':'x'} ; slots[1].label: there is no such field here",
        "{'id':2,'type':'fallback','savepoint':1} ; slots[1].savepoint: expected true or false, was 1",
        "{'id':2,'type':'button_menu','children':7} ; slots[1].children: expected a list of slot ids, was 7",
        "{'id':2,'type':'regular_expression'} ; slots[1].expression: expected a text, was missing",
        "{'id':2,'type':'result','is':'yes'} ; slots[1].is: expected true or false, was \"yes\"",
        "{'id':2,'type':'attachment','source':'x'} ; slots[1].primary_type: expected image, audio, video or file, was missing",
        "{'id':2,'type':'attachment','primary_type':'gif','source':'x'} ; slots[1].primary_type: expected image, audio, video or file, was \"gif\"",
        "{'id':2,'type':'external_request'} ; slots[1].url: expected a text, was missing",
        "{'id':2,'type':'external_request','method':'BREW'} ; slots[1].method: expected one of GET, POST, PUT, PATCH, DELETE, HEAD, was \"BREW\"",
        "{'id':2,'type':'external_request','url':'','headers':{'a':1}} ; slots[1].headers: expected an object of texts, was {\"a\":1}",
        "{'id':2,'type':'jump'} ; slots[1].to: expected a positive slot id, was missing",
        "{'id':2,'type':'fallback','next':9} ; slot 2 leads to 9, which does not exist",
        "{'id':2,'type':'fallback','next':2} ; slot 2 stands after itself",
        "{'id':1,'type':'fallback'} ; two slots have the id 1",
        "{'id':2,'type':'start'} ; expected one start slot, were 2",
        "7 ; slots[1]: expected an object, was NUMBER",
      })
  void whatIsWrongIsSaidWithItsPlace(String slot, String message) {
    assertThat(read(START + "," + slot.replace('\'', '"')))
        .isEqualTo(new ScriptJson.Read.Malformed(message));
  }

  @Test
  void aSlotHasOneParent() {
    assertThat(
            read(
                START
                    + ",{\"id\":2,\"type\":\"fallback\",\"next\":4}"
                    + ",{\"id\":3,\"type\":\"fallback\",\"next\":4}"
                    + ",{\"id\":4,\"type\":\"wait_for_reaction\"}"))
        .isEqualTo(
            new ScriptJson.Read.Malformed(
                "slot 4 stands after both 2 and 3: let a jump lead to it from one of them"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ; ",
      quoteCharacter = '`',
      value = {
        "not json ; not JSON at line 1",
        "[] ; script: expected an object",
        "{} ; script.format",
        "{\"format\":\"other\",\"slots\":[]} ; script.format",
        "{\"format\":\"switchboard-script/1\",\"slots\":{}} ; script.slots",
        "{\"format\":\"switchboard-script/1\",\"slots\":[],\"slots\":[]} ; not JSON at line 1",
        "{\"format\":\"switchboard-script/1\",\"slots\":[]} ; expected one start slot, were 0",
      })
  void aFileThatIsNoScriptIsRefused(String json, String message) {
    assertThat(ScriptJson.read(json))
        .isInstanceOfSatisfying(
            ScriptJson.Read.Malformed.class,
            malformed -> assertThat(malformed.message()).startsWith(message));
  }

  @Test
  void depthAndSizeAreBounded() {
    assertThat(ScriptJson.read("[".repeat(100_000))).isInstanceOf(ScriptJson.Read.Malformed.class);
    StringBuilder many = new StringBuilder(START);
    for (int id = 2; id <= ScriptJson.MAX_SLOTS + 1; id++) {
      many.append(",{\"id\":").append(id).append(",\"type\":\"fallback\"}");
    }
    assertThat(read(many.toString())).isInstanceOf(ScriptJson.Read.Malformed.class);
  }

  @Test
  void aScriptIsWrittenAsItIsRead() {
    Script script =
        ScriptBuilder.script(s ->
            s.savepoint()
                .text("a\n\nb")
                .memory("k", "'v'")
                .rule(r ->
                    r.when("x", b -> b.jumpToSavepoint())
                        .when(
                            "true",
                            b ->
                                b.menu(m ->
                                    m.button("B", c -> c.jump(2)).fallback(c -> c.handOver())))));
    assertThat(ScriptJson.read(ScriptJson.write(script)))
        .isEqualTo(new ScriptJson.Read.Parsed(script));
    assertThat(ScriptJson.write(script))
        .startsWith(
            "{\"format\":\"switchboard-script/1\",\"slots\":[{\"id\":1,\"type\":\"start\",\"next\":2},"
                + "{\"id\":2,\"type\":\"text\",\"savepoint\":true,\"text\":\"a\\n\\nb\",\"next\":3}");
  }

  private static ScriptJson.Read read(String slots) {
    return ScriptJson.read("{\"format\":\"switchboard-script/1\",\"slots\":[" + slots + "]}");
  }
}
