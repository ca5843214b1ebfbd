package dev.switchboard.openchannels.livechat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.openchannels.livechat.LivechatWorld.Browser;
import dev.switchboard.openchannels.session.WriteNote;
import org.junit.jupiter.api.Test;

/// What a visitor keeps of his conversation, on every database.
interface VisitorTranscriptContract {
  LivechatWorld world();

  @Test
  default void aVisitorKeepsWhatTheChatShowsHim() {
    Browser ana = world().visitor();
    ana.write("message-1", "Is the <b>Mule</b> in stock?");
    world().run(new WriteNote(world().chat(), world().operator, "Ask the warehouse"));
    world().answer("Two of them.");
    String page = ana.get("/transcript?language=de&zone=Europe/Berlin").text();
    assertThat(page)
        .contains("<bdi>Sie</bdi>", "Mule", "Two of them.", "Zeiten: Europe/Berlin")
        .doesNotContain("Ask the warehouse", "<b>Mule", "Sitzung");
  }

  @Test
  default void aVisitorKeepsNothingOfOthers() {
    Browser ana = world().visitor();
    ana.write("message-1", "My secret");
    Browser ben = world().visitor();
    assertThat(ben.get("/transcript").text()).doesNotContain("My secret");
    assertThat(world().visitor().get("/transcript").status()).isEqualTo(200);
  }
}
