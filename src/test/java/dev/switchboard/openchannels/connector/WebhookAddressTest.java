package dev.switchboard.openchannels.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Az09_~.-/bot_api_webhook",
        "/Az09_~.-/bot_api_webhook/",
        "/omnichannel/Az09_~.-/bot_api_webhook",
        "/omnichannel/Az09_~.-/bot_api_webhook/",
        "/connector/webim/webim_message/Az09_~.-/bot_api_webhook"
      })
  void theTokenStandsBeforeTheNameOfTheWebhook(String path) {
    assertThat(OmnichannelWebhook.token(path)).isEqualTo("Az09_~.-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/bot_api_webhook",
        "//bot_api_webhook",
        "/omnichannel//bot_api_webhook",
        "/connector/webim/webim_message/bot_api_webhook",
        "/connector/webim/Az09_~.-/bot_api_webhook",
        "/token/bot_api_webhook/more",
        "/token/more/bot_api_webhook",
        "/token/bot_api_webhooks",
        "/to ken/bot_api_webhook",
        "/tökén/bot_api_webhook",
        "/to[ken/bot_api_webhook",
        "/to@ken/bot_api_webhook"
      })
  void anythingElseIsNoAddressOfAChannel(String path) {
    assertThat(OmnichannelWebhook.token(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200, 201, 60_000})
  void aTokenHasAtMost200Characters(int length) {
    String token = "t".repeat(length);
    assertThat(OmnichannelWebhook.token("/" + token + "/bot_api_webhook"))
        .isEqualTo(length <= 200 ? token : "");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com,https://example.com/send_message",
    "https://example.com/bot/,https://example.com/bot/send_message",
    "https://example.com/secret/bot,https://example.com/secret/bot/send_message",
    "https://example.com?token=a/b,https://example.com/send_message?token=a/b",
    "https://example.com/bot/?token=secret,https://example.com/bot/send_message?token=secret"
  })
  void theMethodFollowsTheClientsAddressAndItsQueryStaysBehind(String url, String called) {
    assertThat(OmnichannelCarrier.sendMessage(url)).isEqualTo(called);
  }
}
