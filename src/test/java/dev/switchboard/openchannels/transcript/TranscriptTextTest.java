package dev.switchboard.openchannels.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.directory.web.Words;
import dev.switchboard.openchannels.session.Rating;
import dev.switchboard.openchannels.transcript.Transcript.Ended;
import dev.switchboard.openchannels.transcript.Transcript.Said;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What nobody can do by what he writes or is called, and what is told of votes and of what is
/// gone.
final class TranscriptTextTest {
  private static final Style STYLE = new Style(Words.wished("en"), ZoneOffset.UTC);

  private static Transcript of(Transcript.Entry entry) {
    return new Transcript("Nora", List.of(entry), false);
  }

  private static Said said(String author, String text, String... files) {
    return new Said(Instant.EPOCH, author, false, text, List.of(files), false);
  }

  @Test
  void aTextCannotLookLikeTheMessageOfAnother() {
    String text =
        TranscriptText.of(of(said("Eve", "Hello\n[Jan 1, 1970, 12:00 AM] Mia\nI agree")), STYLE);
    assertThat(text).contains("\n    [Jan 1, 1970").doesNotContain("\n[Jan 1, 1970, 12:00 AM] Mia");
  }

  @Test
  void aNameCannotBeginALineOrTurnTheDirection() {
    String text = TranscriptText.of(of(said("Eve\n--- Session\u202E", "Hi", "a\nb.png")), STYLE);
    assertThat(text).contains("] Eve --- Session \n", "    File: a b.png").doesNotContain("\u202E");
  }

  @Test
  void onThePageWhatIsWrittenIsNoMarkup() {
    String page =
        TranscriptPage.of(
            of(said("<img src=x onerror=alert(1)>", "<script>1</script>", "\"><svg onload=1>")),
            STYLE);
    assertThat(page.substring(page.indexOf("<body>")))
        .contains("&lt;script&gt;1&lt;/script&gt;", "&lt;img src=x", "&quot;&gt;&lt;svg")
        .doesNotContain("<img", "<script", "<svg");
  }

  @Test
  void whatIsTakenBackIsSaidToBeGone() {
    Said gone = new Said(Instant.EPOCH, "Mia", false, "", List.of(), true);
    assertThat(TranscriptText.of(of(gone), STYLE)).contains("    Deleted message");
    assertThat(TranscriptPage.of(of(gone), STYLE)).contains("<i>Deleted message</i>");
  }

  @Test
  void anEndTellsWhatTheClientThoughtAndTheMark() {
    Ended ended = new Ended(7, Instant.EPOCH, Rating.Vote.DISLIKE, 4);
    assertThat(TranscriptText.of(of(ended), STYLE))
        .contains("--- Session 7: closed, ", " · Client: bad · Mark: 4 of 5 ---");
  }

  @Test
  void whatIsLeftOutIsSaidFirst() {
    Transcript cut = new Transcript("Nora", List.of(said("Nora", "Hi")), true);
    assertThat(TranscriptText.of(cut, STYLE)).contains("a transcript has at most 5000");
    assertThat(TranscriptPage.of(cut, STYLE)).contains("a transcript has at most 5000");
  }
}
