package dev.switchboard.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RedactionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"secret\":\"s3cr3t\"}",
        "{\"a\":[{\"application_token\":\"s3cr3t\"}]}",
        "{\"auth\":{\"access_token\":\"s3cr3t\"}}",
        "{\"url\":\"https://example.com/hook?key=s3cr3t\"}",
        "{\"url\":\"https://example.com/rest/1/s3cr3ts3cr3t/user.get\"}",
        "Authorization: Bearer s3cr3t",
        "token=s3cr3t&x=1",
        "{broken \"password\": \"s3cr3t\""
      })
  void whatOpensDoorsIsTakenOut(String text) {
    assertThat(Redaction.of(text).toString()).doesNotContain("s3cr3t").contains("[REDACTED]");
  }

  @Test
  void theRestStaysAsItIs() {
    String text =
        "{\"chat_id\":7,\"message\":{\"text\":\"See https://example.com/a\"},\"ok\":true}";
    assertThat(Redaction.of(text)).hasToString(text);
  }

  @Test
  void thatASecretIsMissingIsShown() {
    assertThat(Redaction.of("{\"secret\":\"\"}")).hasToString("{\"secret\":\"\"}");
  }
}
