package dev.switchboard.platform.once;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// What commands decided, as JSON that knows its types: plain records of this server and values of
/// Java.
final class Outcomes {
  private static final String UNWRITABLE = "";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .activateDefaultTyping(
              BasicPolymorphicTypeValidator.builder()
                  .allowIfSubType("dev.switchboard.")
                  .allowIfSubType("java.lang.")
                  .allowIfSubType("java.util.")
                  .allowIfSubType("java.time.")
                  .allowIfSubType("java.math.")
                  .build(),
              DefaultTyping.NON_FINAL_AND_ENUMS)
          .build();

  private Outcomes() {}

  static <O> String write(O outcome) {
    try {
      return MAPPER.writerFor(Object.class).writeValueAsString(outcome);
    } catch (JacksonException e) {
      return UNWRITABLE;
    }
  }

  /// @throws OutcomeLost when it was no plain value
  static Object read(String json) {
    try {
      return MAPPER.readValue(json, Object.class);
    } catch (JacksonException e) {
      throw new OutcomeLost(e);
    }
  }
}
