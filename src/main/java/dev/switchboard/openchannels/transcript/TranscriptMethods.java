package dev.switchboard.openchannels.transcript;

import dev.switchboard.directory.web.Words;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The method that gives a conversation as text or as a page.
final class TranscriptMethods {
  private final Transcripts transcripts;
  private final ZoneId home;

  /// @param home the zone of who names none
  TranscriptMethods(Transcripts transcripts, ZoneId home) {
    this.transcripts = transcripts;
    this.home = home;
  }

  List<Method> methods() {
    return List.of(
        Method.named("switchboard.transcript.get")
            .scope("imopenlines")
            .param(Param.id("CHAT_ID").required("CHAT_ID_EMPTY", "Chat ID can't be empty"))
            .param(Param.id("SESSION_ID"))
            .param(Param.text("FORMAT").oneOf("text", "html"))
            .param(Param.flag("NOTES"))
            .param(Param.text("ZONE"))
            .param(Param.text("LANGUAGE").oneOf(Words.LANGUAGES.toArray(String[]::new)))
            .handledBy(this::get));
  }

  private Map<String, Object> get(Caller caller, Params params) {
    Transcripts.Wanted wanted =
        new Transcripts.Wanted(
            new ChatId(params.id("CHAT_ID")),
            params.integer("SESSION_ID"),
            params.flag("NOTES", false));
    Style style = new Style(Words.wished(params.text("LANGUAGE").orElse("")), zone(params));
    Transcript transcript =
        transcripts
            .of(caller.portal(), caller.user(), wanted)
            .orElseThrow(TranscriptMethods::noDialog);
    boolean html = params.text("FORMAT").filter("html"::equalsIgnoreCase).isPresent();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "content",
        html ? TranscriptPage.of(transcript, style) : TranscriptText.of(transcript, style));
    answer.put("complete", !transcript.cut());
    return answer;
  }

  private ZoneId zone(Params params) {
    String name = params.text("ZONE").map(String::strip).orElse("");
    try {
      return name.isEmpty() ? home : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw params.refusal(RestError.argument(""), "ZONE", "a time zone such as Europe/Berlin");
    }
  }

  /// One that is not there looks like one that is not his.
  private static RestError noDialog() {
    return RestError.badRequest(
        "ACCESS_DENIED",
        "There is no such dialog or session, or you do not have sufficient permissions to open it");
  }
}
