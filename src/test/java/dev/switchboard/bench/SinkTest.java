package dev.switchboard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

final class SinkTest {
  private static final String TEXT =
      """
      {"chat_id":7,"message":{"id":"x1","kind":"operator","text":"You said: hello"}}\
      """;
  private static final String BUTTONS =
      """
      {"chat_id":"seven","message":{"id":"x2","kind":"keyboard","buttons":[[{"id":"1","text":"Yes"}]]}}\
      """;

  @Test
  void recordsWhatCameInTheOrderOfArrival() throws Exception {
    try (Sink sink = Sink.recording()) {
      assertThat(post(sink, "/send_message", TEXT)).isEqualTo(200);
      assertThat(post(sink, "/send_message", BUTTONS)).isEqualTo(200);
      assertThat(sink.answers())
          .containsExactly(
              new Sink.Answer("7", "x1", "You said: hello"), new Sink.Answer("seven", "x2", ""));
    }
  }

  @Test
  void onlyCountsWhenToldTo() throws Exception {
    try (Sink sink = Sink.counting()) {
      post(sink, "/send_message", TEXT);
      assertThat(sink.received()).isEqualTo(1);
      assertThat(sink.answers()).isEmpty();
    }
  }

  @Test
  void knowsNoOtherAddress() throws Exception {
    try (Sink sink = Sink.recording()) {
      assertThat(post(sink, "/close_chat", TEXT)).isEqualTo(404);
      assertThat(sink.received()).isZero();
    }
  }

  private static int post(Sink sink, String path, String body)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(sink.url() + path))
              .POST(BodyPublishers.ofString(body))
              .build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
