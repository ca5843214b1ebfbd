package dev.switchboard.openchannels.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.dialog.MessageParams;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// However long a conversation is, a bounded part of it is read.
final class ReadingTest {
  private final List<Long> asked = new ArrayList<>();

  /// A conversation of messages 1 to `size`.
  private Reading.Pages conversation(int size, String text) {
    return (before, limit) -> {
      asked.add(before);
      List<Message> page = new ArrayList<>();
      for (long id = Math.min(size, before - 1); id > 0 && page.size() < limit; id--) {
        page.add(
            new Message(
                id,
                new ChatId(1),
                1,
                new UserId(2),
                Message.Origin.CLIENT,
                text,
                false,
                null,
                MessageParams.NONE,
                Instant.EPOCH));
      }
      return page;
    };
  }

  @Test
  void aShortConversationIsReadWhole() {
    Reading reading = Reading.of(conversation(700, "Hello"), 5_000, 1_000_000);
    assertThat(reading.messages()).hasSize(700).first().extracting(Message::id).isEqualTo(1L);
    assertThat(reading.cut()).isFalse();
  }

  @Test
  void ofALongOneTheNewestMessagesAreRead() {
    Reading reading = Reading.of(conversation(100_000, "Hello"), 5_000, 1_000_000);
    assertThat(reading.messages())
        .hasSize(5_000)
        .first()
        .extracting(Message::id)
        .isEqualTo(95_001L);
    assertThat(reading.messages()).last().extracting(Message::id).isEqualTo(100_000L);
    assertThat(reading.cut()).isTrue();
    assertThat(asked).hasSize(11);
  }

  @Test
  void oneThatJustFitsIsNotSaidToBeCut() {
    Reading reading = Reading.of(conversation(5_000, "Hello"), 5_000, 1_000_000);
    assertThat(reading.messages()).hasSize(5_000);
    assertThat(reading.cut()).isFalse();
  }

  @Test
  void longTextsEndTheReadingEarlier() {
    Reading reading = Reading.of(conversation(100_000, "x".repeat(1_000)), 5_000, 1_000_000);
    assertThat(reading.messages()).hasSize(1_000);
    assertThat(reading.cut()).isTrue();
  }
}
