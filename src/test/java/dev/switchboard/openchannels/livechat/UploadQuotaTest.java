package dev.switchboard.openchannels.livechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.openchannels.line.LineFields;
import dev.switchboard.openchannels.livechat.LivechatWorld.Answer;
import dev.switchboard.openchannels.livechat.LivechatWorld.Browser;
import dev.switchboard.platform.files.FileConfig;
import dev.switchboard.platform.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Nobody fills the disk: what visitors send in a day is counted.
final class UploadQuotaTest {
  private static final int MIB = 1 << 20;

  /// 2 MiB a visitor and day, so 10 MiB a network.
  private final LivechatWorld world =
      new LivechatWorld(
          TestStore.sqlite(), new FileConfig(MIB, List.of(), Duration.ofDays(30), 2L * MIB));

  private int sent;

  @AfterEach
  void close() {
    world.close();
  }

  private Answer send(Browser browser, int bytes) {
    return browser.file("file-%04d".formatted(++sent), "a.txt", new byte[bytes]);
  }

  @Test
  void whoHasSentHisShareIsToldWhenItGoesOn() {
    Browser ana = world.visitor();
    long began = world.store().clock().millis();
    assertThat(send(ana, MIB).status()).isEqualTo(200);
    world.store().clock().advance(Duration.ofHours(5));
    assertThat(send(ana, MIB).status()).isEqualTo(200);

    Answer refused = send(ana, 1);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.error()).isEqualTo("UPLOAD_LIMIT");
    long again = refused.body().path("again_at").asLong();
    assertThat(again).isEqualTo(began + Duration.ofDays(1).toMillis());
    assertThat(refused.headers())
        .containsEntry("Retry-After", Long.toString(Duration.ofHours(19).toSeconds()));
    assertThat(refused.body().path("error_description").asString())
        .isEqualTo(
            "Files of at most 2 MiB a day are taken from one visitor. Send this one again after %s."
                .formatted(Instant.ofEpochMilli(again).truncatedTo(ChronoUnit.SECONDS)));
    assertThat(ana.write("message-1", "But words go through.").status()).isEqualTo(200);
    assertThat(send(world.visitor(), MIB).status()).isEqualTo(200);
  }

  @Test
  void aNewDayBeginsADayAfterTheFirstFile() {
    Browser ana = world.visitor();
    send(ana, MIB);
    send(ana, MIB);
    world.store().clock().advance(Duration.ofDays(1).minusMillis(1));
    assertThat(send(ana, MIB).error()).isEqualTo("UPLOAD_LIMIT");
    world.store().clock().advance(Duration.ofMillis(1));
    assertThat(send(ana, MIB).status()).isEqualTo(200);
    assertThat(send(ana, MIB).status()).isEqualTo(200);
    assertThat(send(ana, MIB).error()).isEqualTo("UPLOAD_LIMIT");
  }

  @Test
  void thoseBehindOneNetworkShareFiveShares() {
    for (int i = 0; i < 10; i++) {
      world.from("2001:db8:7::" + (i + 1));
      assertThat(send(world.visitor(), MIB).status()).isEqualTo(200);
    }
    world.from("2001:db8:7::99");
    Browser late = world.visitor();
    Answer refused = send(late, MIB);
    assertThat(refused.error()).isEqualTo("UPLOAD_LIMIT");
    assertThat(refused.body().path("error_description").asString())
        .startsWith("Files of at most 10 MiB a day are taken from one network.");

    world.from("2001:db8:8::1");
    assertThat(send(late, MIB).status()).isEqualTo(200);
    assertThat(send(late, MIB).status()).as("the refused file was not counted").isEqualTo(200);
  }

  @Test
  void whatIsNotKeptIsNotCounted() {
    Browser ana = world.visitor();
    assertThat(ana.file("file-same", "a.txt", new byte[MIB]).status()).isEqualTo(200);
    assertThat(ana.file("file-same", "a.txt", new byte[MIB]).status()).isEqualTo(200);
    assertThat(send(ana, MIB + 1).error()).isEqualTo("UPLOAD_LIMIT");
    world.set(LineFields.ACTIVE, false);
    assertThat(send(ana, MIB).status()).isEqualTo(404);
    world.set(LineFields.ACTIVE, true);
    assertThat(send(ana, MIB).status()).isEqualTo(200);
    assertThat(send(ana, MIB).error()).isEqualTo("UPLOAD_LIMIT");
  }

  @Test
  void withoutALimitNothingIsCounted() {
    LivechatWorld open =
        new LivechatWorld(
            TestStore.sqlite(), new FileConfig(MIB, List.of(), Duration.ofDays(30), 0));
    try (open) {
      Browser ana = open.visitor();
      for (int i = 0; i < 11; i++) {
        assertThat(send(ana, MIB).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void aShareHasRoomForTheLargestFile() {
    assertThatThrownBy(() -> new FileConfig(MIB, List.of(), Duration.ofDays(30), MIB - 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("room for the largest file");
  }
}
