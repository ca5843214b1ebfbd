package dev.switchboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A conversation as text and as a page to print: the one of docs/import.md, of two sessions.
interface TranscriptContract {
  String CALL = "switchboard.transcript.get";

  MovingHouse house();

  /// What was imported: its dialog and its sessions.
  private JsonNode imported() throws Exception {
    String page = Files.readString(Path.of("docs/import.md"));
    String call = page.substring(page.indexOf("```json") + 7);
    return house()
        .done("switchboard.history.import", call.substring(0, call.indexOf("```")))
        .path("conversations");
  }

  private String text(JsonNode imported, String more) {
    return house()
        .done(CALL, "{'CHAT_ID':%s,'ZONE':'UTC'%s}".formatted(imported.at("/0/chat"), more))
        .path("content")
        .asString();
  }

  @Test
  default void tellsWhoSaidWhatAndWhenAndHowASessionEnded() throws Exception {
    JsonNode imported = imported();
    String text = text(imported, "");
    assertThat(text.lines().filter(line -> !line.isBlank()))
        .containsSubsequence(
            "Times: UTC",
            "    Where is my parcel?",
            "    It left the warehouse today.",
            "    Can I order by phone?",
            "    We will be back at nine.");
    assertThat(text)
        .contains("Conversation with ", "[Jan 1, 2020, 9:00", "] Notice\n")
        .containsPattern("--- Session 1, .* ---")
        .containsPattern("--- Session 1: closed, .* ---")
        .containsPattern("--- Session 2: closed, .* ---");
  }

  @Test
  default void tellsWhatColleaguesNotedOnlyWhenAsked() throws Exception {
    JsonNode imported = imported();
    assertThat(text(imported, "")).doesNotContain("Ask the warehouse");
    assertThat(text(imported, ",'NOTES':'Y'")).contains("(internal note)", "    Ask the warehouse");
  }

  @Test
  default void ofOneSessionTellsNothingOfTheOthers() throws Exception {
    JsonNode imported = imported();
    String second = text(imported, ",'SESSION_ID':" + imported.at("/1/session"));
    assertThat(second).contains("Can I order by phone?").doesNotContain("Where is my parcel?");
    String none = "{'CHAT_ID':%s,'SESSION_ID':999999}".formatted(imported.at("/0/chat"));
    assertThat(house().refused(CALL, none)).contains("ACCESS_DENIED");
  }

  @Test
  default void speaksTheLanguageAndTheTimeOfItsReader() throws Exception {
    JsonNode imported = imported();
    assertThat(text(imported, ",'LANGUAGE':'de'"))
        .contains("Unterhaltung mit", "01.01.2020, 09:00");
    String tokyo =
        house()
            .done(CALL, "{'CHAT_ID':" + imported.at("/0/chat") + ",'ZONE':'Asia/Tokyo'}")
            .path("content")
            .asString();
    assertThat(tokyo).contains("Times: Asia/Tokyo", "Jan 1, 2020, 6:00");
    assertThat(house().refused(CALL, "{'CHAT_ID':1,'ZONE':'Moon/Crater'}"))
        .isEqualTo("ERROR_ARGUMENT");
  }

  @Test
  default void thePageIsWrittenFromTheSideOfItsLanguage() throws Exception {
    JsonNode imported = imported();
    assertThat(text(imported, ",'FORMAT':'html','LANGUAGE':'ar'"))
        .startsWith("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">")
        .contains("<p dir=\"auto\">Where is my parcel?</p>");
  }

  @Test
  default void whoMayNotReadADialogIsToldNothingOfIt() throws Exception {
    JsonNode imported = imported();
    String his = house().refusedTo("operator", CALL, "{'CHAT_ID':" + imported.at("/0/chat") + "}");
    assertThat(his).isEqualTo("ACCESS_DENIED");
    assertThat(house().refusedTo("operator", CALL, "{'CHAT_ID':999999}")).isEqualTo(his);
  }
}
