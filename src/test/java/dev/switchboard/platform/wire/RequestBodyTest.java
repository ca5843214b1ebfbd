package dev.switchboard.platform.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class RequestBodyTest {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final RequestBody BODY = new RequestBody(WireLimits.DEFAULT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "application/json ~ {\"A\":{\"b\":[1,\"2\",true,null,0.5,9007199254740993]}} ~ {'A':{'b':[1,'2',true,null,0.5,9007199254740993]}}",
        "application/json; charset=UTF-8 ~ [\"x\",{\"K\":1}] ~ {'0':'x','1':{'K':1}}",
        "Application/JSON;charset=\"utf-8\" ~ {} ~ {}",
        "application/vnd.api+json ~ [] ~ {}",
        "application/json ~ `` ~ {}",
        "application/json ~ `  ` ~ {}",
        "text/json ~ {\"a\":1,\"a\":2} ~ {'a':2}",
        "`` ~ ` {\"a\":1} ` ~ {'a':1}",
        "`` ~ [1] ~ {'0':1}",
        "`` ~ a=1&b[]=2 ~ {'a':'1','b':['2']}",
        "text/plain ~ {\"a\":1} ~ {'a':1}",
        "application/octet-stream ~ a=1 ~ {'a':'1'}",
        ";;= ~ a=1 ~ {'a':'1'}",
        "application/x-www-form-urlencoded ~ {\"a\":1} ~ {'{\"a\":1}':''}",
        "application/x-www-form-urlencoded; charset=UTF-8 ~ a=%D1%8F&b=я ~ {'a':'я','b':'я'}",
        "application/json ~ {\"t\":\"\\ud83c\\udf89 \\ud83c! \\u0000\"} ~ {'t':'🎉 \uFFFD! \uFFFD'}",
      })
  void theContentTypeOrElseTheFirstCharacterDecidesTheEncoding(
      String contentType, String body, String tree) {
    assertThat(tree(contentType, body, "")).isEqualTo(json(tree));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "application/json ~ {",
        "application/json ~ {\"a\":}",
        "application/json ~ {\"a\":1}}",
        "application/json ~ {\"a\":1}{}",
        "application/json ~ {a:1}",
        "application/json ~ {'a':1}",
        "application/json ~ [1,]",
        "application/json ~ [01]",
        "application/json ~ [NaN]",
        "application/json ~ [1e999]",
        "application/json ~ \"text\"",
        "application/json ~ 5",
        "application/json ~ null",
        "application/json ~ a=1",
        "application/json ~ // {}",
        "application/json; charset=windows-1251 ~ {}",
        "application/x-www-form-urlencoded; charset=koi8-r ~ a=1",
        "application/x-www-form-urlencoded ~ a=%zz",
        "multipart/form-data ~ x",
        "multipart/form-data; boundary= ~ x",
        "multipart/form-data; boundary=b ~ x",
      })
  void whatIsNotWhatItClaimsIsMalformedAndTheSenderIsTold(String contentType, String body) {
    Decoded.Refused refused = refusal(BODY, contentType, body.getBytes(UTF_8));
    assertThat(refused.reason()).isEqualTo(Decoded.Reason.MALFORMED);
    assertThat(refused.sentence())
        .contains("expected")
        .doesNotContain("Exception", "tools.jackson");
  }

  @Test
  void aBrokenJsonTextIsAnsweredWithItsPlace() {
    assertThat(refusal(BODY, JSON, "{\"a\":1,\n \"b\":x}".getBytes(UTF_8)).sentence())
        .startsWith("Valid JSON expected, but at line 2, column 6");
    assertThat(refusal(BODY, JSON, "{".getBytes(UTF_8)).sentence())
        .isEqualTo(
            "Valid JSON expected, but at line 1, column 2: Unexpected end-of-input: expected close"
                + " marker for Object");
  }

  @ParameterizedTest
  @ValueSource(strings = {JSON, FORM, "", "multipart/form-data; boundary=b"})
  void bytesThatAreNotUtf8AreRefusedEverywhere(String contentType) {
    String bad = "\u00C3(\u00ED\u00A0\u0080";
    byte[] body =
        contentType.equals(JSON)
            ? ("{\"a\":\"" + bad + "\"}").getBytes(ISO_8859_1)
            : contentType.startsWith("multipart")
                ? part("name=\"a\"", bad).getBytes(ISO_8859_1)
                : ("a=" + bad).getBytes(ISO_8859_1);
    assertThat(refusal(BODY, contentType, body).sentence()).contains("UTF-8");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheBody() {
    assertThat(tree(JSON, "\uFEFF{\"a\":1}", "")).isEqualTo(json("{'a':1}"));
    assertThat(tree("", "\uFEFF{\"a\":1}", "")).isEqualTo(json("{'a':1}"));
  }

  @Test
  void theBodyPrevailsOverTheQueryParameterByParameter() {
    assertThat(tree(JSON, "{\"a\":{\"x\":1},\"b\":2}", "auth=t&a[y]=3&c=4"))
        .isEqualTo(json("{'auth':'t','a':{'x':1},'b':2,'c':'4'}"));
    assertThat(tree(JSON, "[5]", "auth=t&0=1&1=2")).isEqualTo(json("{'auth':'t','0':5,'1':'2'}"));
    assertThat(tree("", "", "0=1&1[K]=2")).isEqualTo(json("{'0':'1','1':{'K':'2'}}"));
  }

  @Test
  void rawBytesInAQueryAreReadAsUtf8() {
    String asNettyHandsItOn = new String("t=я".getBytes(UTF_8), ISO_8859_1);
    assertThat(tree("", "", asNettyHandsItOn)).isEqualTo(json("{'t':'я'}"));
    assertThat(BODY.decode("", new byte[0], "t=\u00E4")).isInstanceOf(Decoded.Refused.class);
  }

  @Test
  void everyJsonLimitIsExactAndNamed() {
    RequestBody body = new RequestBody(new WireLimits(100, 3, 12, 10, 30, 5));
    assertAtMost(body, "{\"a\":[[1]]}", "{\"a\":[[[]]]}", "levels of nesting");
    assertAtMost(body, "[1,2,3,4,5,6,7,8,9,0]", "[1,2,3,4,5,6,7,8,9,0,1]", "JSON tokens");
    assertAtMost(body, "[12345]", "[123456]", "a number of at most 5");
    assertAtMost(body, "{\"abcdefghij\":1}", "{\"abcdefghijk\":1}", "A JSON name of at most 10");
    String text = "x".repeat(30);
    assertAtMost(body, "[\"" + text + "\"]", "[\"x" + text + "\"]", "a text of at most 30");
    assertAtMost(body, " ".repeat(100), " ".repeat(101), "bytes");
  }

  @Test
  void theQueryCountsAgainstTheSizeOfTheWhole() {
    RequestBody body = new RequestBody(new WireLimits(10, 3, 12, 10, 30, 5));
    assertThat(body.decode(JSON, "{}".getBytes(UTF_8), "a=234567"))
        .isInstanceOf(Decoded.Tree.class);
    assertThat(body.decode(JSON, "{}".getBytes(UTF_8), "a=2345678"))
        .isInstanceOf(Decoded.Refused.class);
  }

  @Test
  void deepJsonIsRefusedWithoutExhaustingTheStack() {
    String deep = "[".repeat(1_000_000);
    assertThat(refusal(BODY, JSON, deep.getBytes(UTF_8)).reason())
        .isEqualTo(Decoded.Reason.TOO_LARGE);
  }

  @Test
  void jsonComesBackAsItWasWritten() {
    for (long seed = 0; seed < 2_000; seed++) {
      ObjectNode tree = Trees.of(seed).ofAnything();
      assertThat(tree(JSON, tree.toString(), "").toString())
          .as("seed %d", seed)
          .isEqualTo(tree.toString());
    }
  }

  @Test
  void arbitraryBytesAreDecodedOrRefusedButNeverThrow() {
    String[] types = {JSON, FORM, "", "multipart/form-data; boundary=b"};
    String[] seeds = {
      "{\"a\":[1,{\"b\":null}],\"c\":\"\\u00e9\"}",
      "a[b][]=1&c=%D1%8F",
      part("name=\"a\"; filename=\"f\"", "x")
    };
    int refused = 0;
    for (long seed = 0; seed < 30_000; seed++) {
      var random = Trees.of(seed).random();
      byte[] bytes = seeds[random.nextInt(seeds.length)].getBytes(UTF_8);
      for (int i = random.nextInt(6); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      byte[] body = random.nextInt(3) == 0 ? cut : bytes;
      Decoded decoded = BODY.decode(types[random.nextInt(types.length)], body, "");
      refused += decoded instanceof Decoded.Refused ? 1 : 0;
    }
    assertThat(refused).isBetween(5_000, 25_000);
  }

  static String part(String parameters, String content) {
    return "--b\r\nContent-Disposition: form-data; "
        + parameters
        + "\r\n\r\n"
        + content
        + "\r\n--b--";
  }

  private static void assertAtMost(RequestBody body, String within, String beyond, String what) {
    assertThat(body.decode(JSON, within.getBytes(UTF_8), "")).isInstanceOf(Decoded.Tree.class);
    Decoded.Refused refused = refusal(body, JSON, beyond.getBytes(UTF_8));
    assertThat(refused.reason()).isEqualTo(Decoded.Reason.TOO_LARGE);
    assertThat(refused.sentence()).contains(what);
  }

  private static ObjectNode tree(String contentType, String body, String query) {
    return ((Decoded.Tree) BODY.decode(contentType, body.getBytes(UTF_8), query)).parameters();
  }

  private static Decoded.Refused refusal(RequestBody body, String contentType, byte[] bytes) {
    return (Decoded.Refused) body.decode(contentType, bytes, "");
  }

  private static ObjectNode json(String text) {
    return (ObjectNode)
        JsonMapper.shared()
            .readTree(text.replace('\'', '"').replace("{\"{\"a\":1}\"", "{\"{\\\"a\\\":1}\""));
  }
}
