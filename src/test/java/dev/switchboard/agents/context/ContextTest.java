package dev.switchboard.agents.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContextTest {
  @Test
  void aChangeMakesAnotherContext() {
    Context before = Context.of(Map.of("a", 1));
    Context after = before.with("a", 2).with("b", "x").without("b");
    assertThat(before.get("a")).contains(1L);
    assertThat(after).isEqualTo(Context.of(Map.of("a", 2)));
    assertThat(after.get("b")).isEmpty();
  }

  @Test
  void nobodyElsesListReachesIntoAContext() {
    List<Object> list = new ArrayList<>(List.of("a"));
    Map<String, Object> map = new HashMap<>(Map.of("list", list));
    Context context = Context.of(Map.of("m", map));
    list.add("b");
    map.clear();
    assertThat(context.get("m")).contains(Map.of("list", List.of("a")));
  }

  @Test
  void numbersAreLongsOrDoubles() {
    Context context =
        Context.of(
            Map.of(
                "int", 1,
                "float", 1.5f,
                "big", new BigInteger("123456789012345678901234567890"),
                "whole", new BigDecimal("1E+3"),
                "decimal", new BigDecimal("0.1")));
    assertThat(context.get("int")).contains(1L);
    assertThat(context.get("float")).contains(1.5);
    assertThat(context.get("big")).contains(1.2345678901234568E29);
    assertThat(context.get("whole")).contains(1000L);
    assertThat(context.get("decimal")).contains(0.1);
    assertThatThrownBy(() -> context.with("huge", new BigDecimal("1E+999999999")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> context.with("no", new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anyContextSurvivesItsJson() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      Context context = Context.EMPTY;
      for (int variable = random.nextInt(6); variable > 0; variable--) {
        context = context.with("v" + variable, value(random, 4));
      }
      assertThat(Context.fromJson(context.toJson())).isEqualTo(context);
    }
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> random.nextLong();
      case 1 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
      case 2 -> random.nextBoolean();
      case 3 ->
          random
              .ints(random.nextInt(9), 32, 0x2FFF)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      case 4 -> Arrays.asList(value(random, depth - 1), null, value(random, depth - 1));
      default -> Map.of("k", value(random, depth - 1), "{{ x }}", value(random, depth - 1));
    };
  }

  @Test
  void aContextThatIsNotJsonIsRefused() {
    for (String json : List.of("", "[]", "{\"a\":null}", "{\"a\":1,\"a\":2}", "{", "7", "{} {}")) {
      assertThatThrownBy(() -> Context.fromJson(json))
          .as(json)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "client_message, SYSTEM",
    "IR_url, SYSTEM",
    "channel_visitor_phone, CHANNEL",
    "order, USER",
    "Client_message, USER"
  })
  void everyNameHasAFamily(String name, VariableName.Family family) {
    assertThat(VariableName.familyOf(name)).isEqualTo(family);
    assertThat(VariableName.isUserName(name)).isEqualTo(family == VariableName.Family.USER);
  }
}
