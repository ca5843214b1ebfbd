package dev.switchboard.agents.script;

import static dev.switchboard.agents.script.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.agents.slot.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AttachmentTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example/menu.pdf, menu.pdf",
    "http://a.example/x/y%20z.png?v=1#top, y z.png",
    "https://a.example/1+1.png, 1+1.png",
    "https://a.example, image",
    "https://a.example/dir/, image",
    "https://a.example/%zz, %zz",
    "https://a.example/a%0Ab, ab",
  })
  void aFileIsCalledAsItsLinkCallsIt(String link, String name) {
    var chat =
        new Conversation(
            script(s ->
                s.file(FileKind.IMAGE, " {{ client_message }} ", " Look: \n{{ 1 + 1 }} ").waits()));
    assertThat(chat.says(link))
        .containsExactly(new Effect.SendFile(FileKind.IMAGE, name, link, "Look: \n2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "menu.pdf",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://a b.example/",
        "https://a.example/a\nb",
        "ftp://a.example/b"
      })
  void whatIsNoLinkIsNotSentAndTheTraceSaysSo(String message) {
    var chat =
        new Conversation(script(s -> s.file(FileKind.FILE, "{{ client_message }}", "x").waits()));
    Turn turn = chat.turn(new Input.Text(message));
    assertThat(turn.effects()).isEmpty();
    assertThat(turn.trace().getFirst().note())
        .isEqualTo("A link that begins with http:// or https:// is expected.");
  }

  @Test
  void aLinkIsAtMostAsLongAsBrowsersTake() {
    var chat =
        new Conversation(script(s -> s.file(FileKind.FILE, "{{ client_message }}", "").waits()));
    assertThat(chat.says("https://a.example/" + "x".repeat(4096 - 18))).hasSize(1);
  }

  @Test
  void aLongerLinkIsNotSent() {
    var chat =
        new Conversation(script(s -> s.file(FileKind.FILE, "{{ client_message }}", "").waits()));
    assertThat(chat.says("https://a.example/" + "x".repeat(4097 - 18))).isEmpty();
  }

  @Test
  void aCaptionIsCutWithinNoCharacter() {
    var chat =
        new Conversation(
            script(s ->
                s.file(FileKind.VIDEO, "https://a.example/v", "{{ client_message }}").waits()));
    assertThat(chat.says("😀".repeat(2000)))
        .containsExactly(
            new Effect.SendFile(FileKind.VIDEO, "v", "https://a.example/v", "😀".repeat(1024)));
  }

  @Test
  void aCaptionThatFailsKeepsItsFileBack() {
    var chat =
        new Conversation(
            script(s -> s.file(FileKind.VIDEO, "https://a.example/v", "{{ 1 / 0 }}").waits()));
    assertThat(chat.says("x")).isEmpty();
  }
}
