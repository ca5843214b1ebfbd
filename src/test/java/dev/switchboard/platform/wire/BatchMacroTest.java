package dev.switchboard.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

final class BatchMacroTest {
  private static final JsonNode ANSWERS =
      json(
          "{'user':{'ID':'1','UF_DEPARTMENT':[1,7],'ON':true,'OFF':false,'NONE':null,'N':5,"
              + "'odd key':'k','deep':[{'a':[{'b':'x'}]}],'macro':'$result[user][ID]'},'0':[{'ID':9}]}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "department.get?ID=$result[user][UF_DEPARTMENT][0] ~ {'ID':1}",
        "m?ID=%24result%5Buser%5D%5BUF_DEPARTMENT%5D%5B1%5D ~ {'ID':7}",
        "m?IDS=$result[user][UF_DEPARTMENT] ~ {'IDS':[1,7]}",
        "m?f[a][]=$result[user][deep][0][a][0][b] ~ {'f':{'a':['x']}}",
        "m?v=$result[user][ON]&w=$result[user][OFF]&x=$result[user][NONE] ~ {'v':true,'w':false,'x':null}",
        "m?t=id-$result[user][ID]/$result[user][N]! ~ {'t':'id-1/5!'}",
        "m?t=[$result[user][ON]|$result[user][OFF]|$result[user][NONE]|$result[user]] ~ {'t':'[1|0||]'}",
        "m?t=$result[user][ID]$result[user][ID] ~ {'t':'11'}",
        "m?t=$result[0][0][ID] ~ {'t':9}",
        "m?t=$result[user][odd+key] ~ {'t':'k'}",
        "m?t=$result[user][macro]&u=-$result[user][macro] ~ {'t':'$result[user][ID]','u':'-$result[user][ID]'}",
        "m?t=$result[nobody][ID] ~ {'t':''}",
        "m?t=a$result[nobody][ID]b ~ {'t':'ab'}",
        "m?t=$result[user][UF_DEPARTMENT][2] ~ {'t':''}",
        "m?t=$result[user][UF_DEPARTMENT][00] ~ {'t':''}",
        "m?t=$result[user][UF_DEPARTMENT][-1] ~ {'t':''}",
        "m?t=$result[user][UF_DEPARTMENT][99999999999] ~ {'t':''}",
        "m?t=$result[user][ID][x] ~ {'t':''}",
        "m?t=$result[] ~ {'t':''}",
        "m?t=$result[user][id] ~ {'t':''}",
        "m?t=$result ~ {'t':'$result'}",
        "m?t=$result[user ~ {'t':'$result[user'}",
        "m?t=$result[user][ID][oops ~ {'t':'1[oops'}",
        "m?t=$results[user][ID] ~ {'t':'$results[user][ID]'}",
        "m?t=$$result[user][ID] ~ {'t':'$1'}",
        "m?$result[user][ID]=v ~ {'$result':{'user':{'ID':'v'}}}",
        "m?t=100%25 ~ {'t':'100%'}",
      })
  void macrosAreReplacedByEarlierAnswers(String command, String parameters) {
    ObjectNode before = command(command).parameters();
    ObjectNode kept = before.deepCopy();
    assertThat(resolved(before, ANSWERS)).isEqualTo(json(parameters));
    assertThat(before).isEqualTo(kept);
  }

  @Test
  void whatAMacroBringsIsACopy() {
    ObjectNode answers = (ObjectNode) ANSWERS.deepCopy();
    ObjectNode tree = resolved(command("m?u=$result[user]").parameters(), answers);
    ((ObjectNode) tree.path("u")).put("ID", "changed");
    assertThat(answers).isEqualTo(ANSWERS);
  }

  @Test
  void aCommandKeepsItsMethodAndNeedsNoQuery() {
    assertThat(command("user.current")).isEqualTo(new BatchCommand("user.current", empty()));
    assertThat(command("Crm.Lead.get?")).isEqualTo(new BatchCommand("Crm.Lead.get", empty()));
    assertThat(command("a.b?x=1?2").parameters()).isEqualTo(json("{'x':'1?2'}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{'method':'m','params':{'ID':5}} ~ {'ID':5}",
        "{'method':'m','params':['x',{'K':1}]} ~ {'0':'x','1':{'K':1}}",
        "{'method':'m','query':{'ID':5}} ~ {'ID':5}",
        "{'method':'m','query':'a[]=1'} ~ {'a':['1']}",
        "{'method':'m','params':null} ~ {}",
        "{'method':'m'} ~ {}",
      })
  void aCommandMayBeAnObject(String command, String parameters) {
    assertThat(BatchCommand.parse(json(command), WireLimits.DEFAULT))
        .isEqualTo(
            new BatchCommand.Parsed.Command(new BatchCommand("m", (ObjectNode) json(parameters))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "''",
        "' '",
        "'?a=1'",
        "5",
        "null",
        "true",
        "[]",
        "{}",
        "{'method':5}",
        "{'method':''}",
        "{'method':'m','params':5}",
        "'m?a=%zz'",
        "{'method':'m','query':'%'}"
      })
  void whatIsNoCommandIsRefused(String command) {
    assertThat(BatchCommand.parse(json(command), WireLimits.DEFAULT))
        .isInstanceOfSatisfying(
            BatchCommand.Parsed.Refused.class,
            refused -> assertThat(refused.sentence()).contains("expected"));
  }

  @Test
  void macrosCannotMultiplyTheirWayThroughTheMemory() {
    ObjectNode answers = empty().put("big", "x".repeat(50_000));
    WireLimits limits = new WireLimits(1_000_000, 64, 100, 100, 1_000_000, 64);
    ObjectNode whole = empty();
    IntStream.range(0, 21).forEach(i -> whole.put("k" + i, "$result[big]"));
    ObjectNode text = empty().put("t", "$result[big]".repeat(21));
    assertThat(BatchMacro.resolve(whole, answers, limits)).isInstanceOf(Decoded.Refused.class);
    assertThat(BatchMacro.resolve(text, answers, limits)).isInstanceOf(Decoded.Refused.class);
    whole.remove("k0");
    whole.remove("k1");
    assertThat(BatchMacro.resolve(whole, answers, limits)).isInstanceOf(Decoded.Tree.class);
  }

  @Test
  void macrosCannotNestTheirWayThroughTheStack() {
    JsonNode answer = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < 100; i++) {
      answer = JsonNodeFactory.instance.arrayNode().add(answer);
    }
    ObjectNode answers = (ObjectNode) empty().set("deep", answer);
    ObjectNode parameters = empty().put("t", "$result[deep]");
    assertThat(BatchMacro.resolve(parameters, answers, WireLimits.DEFAULT))
        .isInstanceOf(Decoded.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$result[", "$result[a][", "$result[user][ID]", "$result", "[a]"})
  void longTextsAreScannedOnce(String piece) {
    ObjectNode parameters = empty().put("t", "$result[x]" + piece.repeat(200_000));
    long start = System.nanoTime();
    assertThat(BatchMacro.resolve(parameters, ANSWERS, WireLimits.DEFAULT))
        .isInstanceOf(Decoded.Tree.class);
    assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
  }

  private static BatchCommand command(String text) {
    JsonNode node = JsonNodeFactory.instance.stringNode(text);
    return ((BatchCommand.Parsed.Command) BatchCommand.parse(node, WireLimits.DEFAULT)).command();
  }

  private static ObjectNode resolved(ObjectNode parameters, JsonNode answers) {
    return ((Decoded.Tree) BatchMacro.resolve(parameters, answers, WireLimits.DEFAULT))
        .parameters();
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}
