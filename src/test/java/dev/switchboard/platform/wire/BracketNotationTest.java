package dev.switchboard.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class BracketNotationTest {
  private static final WireLimits LIMITS = WireLimits.DEFAULT;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a=1 ~ {'a':'1'}",
        "fields[PHONE][0][VALUE]=1&fields[PHONE][0][TYPE]=W ~ {'fields':{'PHONE':[{'VALUE':'1','TYPE':'W'}]}}",
        "fields%5BPHONE%5D%5B0%5D=1 ~ {'fields':{'PHONE':['1']}}",
        "select[]=ID&select[]=TITLE ~ {'select':['ID','TITLE']}",
        "0=x&1[KEY]=y ~ {'0':'x','1':{'KEY':'y'}}",
        "a[1]=y&a[0]=x ~ {'a':['x','y']}",
        "a[0]=x&a[2]=z ~ {'a':{'0':'x','2':'z'}}",
        "a[]=x&a[k]=y ~ {'a':{'0':'x','k':'y'}}",
        "a[5]=x&a[]=y ~ {'a':{'5':'x','6':'y'}}",
        "a[00]=x ~ {'a':{'00':'x'}}",
        "a[-1]=x ~ {'a':{'-1':'x'}}",
        "a[99999999999999999999]=x&a[]=y ~ {'a':{'99999999999999999999':'x','0':'y'}}",
        "a[][b]=1&a[][b]=2 ~ {'a':[{'b':'1'},{'b':'2'}]}",
        "filter[>ID]=7&filter[!%25NAME]=x ~ {'filter':{'>ID':'7','!%NAME':'x'}}",
        "a=1&a[b]=2 ~ {'a':{'b':'2'}}",
        "a[b]=2&a=1 ~ {'a':'1'}",
        "a[b]=1&a[b][c]=2 ~ {'a':{'b':{'c':'2'}}}",
        "a=1&a=2 ~ {'a':'2'}",
        "a=1&A=2 ~ {'a':'1','A':'2'}",
        "a=b=c ~ {'a':'b=c'}",
        "a ~ {'a':''}",
        "a= ~ {'a':''}",
        "&&a=1&& ~ {'a':'1'}",
        "=1 ~ {}",
        "`` ~ {}",
        "a+b=c+d%2B ~ {'a b':'c d+'}",
        "a[b=1 ~ {'a[b':'1'}",
        "a]b=1 ~ {'a]b':'1'}",
        "[a]=1 ~ {'[a]':'1'}",
        "a[b]c=1 ~ {'a':{'b':'1'}}",
        "a[b]c[d]=1 ~ {'a':{'b':'1'}}",
        "a[b[c]=1 ~ {'a':{'b[c':'1'}}",
        "a[b][c=1 ~ {'a':{'b':'1'}}",
        "a.b%20c=1 ~ {'a.b c':'1'}",
        "t=%D0%9F%D1%80%F0%9F%8E%89 ~ {'t':'Пр🎉'}",
        "t=a%00b ~ {'t':'a\uFFFDb'}",
      })
  void pairsBecomeATreeAsPhpWouldMakeIt(String pairs, String tree) {
    assertThat(tree(pairs)).isEqualTo(json(tree));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=%",
        "a=%4",
        "a=%G0",
        "a=%0G",
        "a=%%41",
        "%=1",
        "a=%C3",
        "a=%C0%80",
        "a=%ED%A0%80",
        "a=%FF",
        "a=%F5%80%80%80",
        "%80=1",
        "a=%u0041",
        "a[%]=1"
      })
  void badEscapesAndForeignBytesAreMalformed(String pairs) {
    assertThat(refusal(pairs, LIMITS).reason()).isEqualTo(Decoded.Reason.MALFORMED);
    assertThat(refusal(pairs, LIMITS).sentence()).contains("expected").endsWith(".");
  }

  @Test
  void everyLimitIsExactAndNamed() {
    WireLimits limits = new WireLimits(60, 3, 4, 10, 5, 5);
    assertAtMost(limits, "a[b][c]=1", "a[b][c][d]=1", "levels of nesting");
    assertAtMost(limits, "a&b&c&d&", "a&b&c&d&e", "pairs");
    assertAtMost(limits, "abcdefghij=1", "abcdefghijk=1", "characters in a name");
    assertAtMost(limits, "a=12345", "a=123456", "characters in a value");
    assertAtMost(limits, "&".repeat(60), "&".repeat(61), "bytes");
  }

  @Test
  void numbersFlagsAndNullAreWrittenAsEventHandlersExpect() {
    ObjectNode tree =
        json(
            "{'event':'ONIMBOTMESSAGEADD','ts':1724916859,'data':{'on':true,'off':false,'none':null,"
                + "'price':5.0,'half':0.5,'big':1e10,'list':[1,[2]],'empty':{},'gone':[]},'t':'a b&я'}");
    assertThat(BracketNotation.encode(tree))
        .isEqualTo(
            "event=ONIMBOTMESSAGEADD&ts=1724916859&data%5Bon%5D=1&data%5Boff%5D=0&data%5Bnone%5D="
                + "&data%5Bprice%5D=5&data%5Bhalf%5D=0.5&data%5Bbig%5D=10000000000"
                + "&data%5Blist%5D%5B0%5D=1&data%5Blist%5D%5B1%5D%5B0%5D=2&t=a+b%26%D1%8F");
  }

  @Test
  void numbersOfAnySizeStayShort() {
    ObjectNode tree = json("{}");
    tree.put("a", 1e300).put("b", Double.NaN).put("c", new BigDecimal("1E+999999999"));
    assertThat(BracketNotation.encode(tree)).isEqualTo("a=1E%2B300&b=&c=1E%2B999999999");
  }

  @Test
  void whatIsEncodedDecodesToTheSameTree() {
    for (long seed = 0; seed < 2_000; seed++) {
      ObjectNode tree = Trees.of(seed).ofStrings();
      assertThat(tree(BracketNotation.encode(tree))).as("seed %d", seed).isEqualTo(tree);
    }
  }

  @Test
  void decodingTwiceChangesNothingForTreesOfAnyKind() {
    for (long seed = 0; seed < 2_000; seed++) {
      ObjectNode once = tree(BracketNotation.encode(Trees.of(seed).ofAnything()));
      assertThat(tree(BracketNotation.encode(once))).as("seed %d", seed).isEqualTo(once);
    }
  }

  @Test
  void randomPairsAreDecodedOrRefusedButNeverThrow() {
    String alphabet = "a0[]=&%+1fF\0é";
    int refused = 0;
    for (long seed = 0; seed < 20_000; seed++) {
      var random = Trees.of(seed).random();
      String pairs =
          IntStream.range(0, random.nextInt(30))
              .mapToObj(i -> "" + alphabet.charAt(random.nextInt(alphabet.length())))
              .collect(Collectors.joining());
      refused += BracketNotation.decode(pairs, LIMITS) instanceof Decoded.Refused ? 1 : 0;
    }
    assertThat(refused).isBetween(1_000, 19_000);
  }

  private static void assertAtMost(WireLimits limits, String within, String beyond, String what) {
    assertThat(BracketNotation.decode(within, limits)).isInstanceOf(Decoded.Tree.class);
    assertThat(refusal(beyond, limits).reason()).isEqualTo(Decoded.Reason.TOO_LARGE);
    assertThat(refusal(beyond, limits).sentence()).contains(what);
  }

  private static ObjectNode tree(String pairs) {
    return ((Decoded.Tree) BracketNotation.decode(pairs, LIMITS)).parameters();
  }

  private static Decoded.Refused refusal(String pairs, WireLimits limits) {
    return (Decoded.Refused) BracketNotation.decode(pairs, limits);
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}
