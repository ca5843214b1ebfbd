package dev.switchboard.openchannels.livechat;

import dev.switchboard.directory.web.Words;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.Message;
import dev.switchboard.openchannels.transcript.Composition;
import dev.switchboard.openchannels.transcript.Reading;
import dev.switchboard.openchannels.transcript.Style;
import dev.switchboard.openchannels.transcript.Transcript;
import dev.switchboard.openchannels.transcript.TranscriptPage;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.identity.PortalId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A visitor's conversation as a page that he can keep: what the chat shows him, and no more.
record VisitorTranscript(Conversation conversation, VisitorActions actions) {
  HttpReply page(VisitorCall call) {
    Visitor visitor = actions.visitor(call);
    actions.limits().demandFile(call, visitor);
    Words words = Words.wished(call.values().path("language").asString(""));
    Style style = new Style(words, zone(call.values().path("zone").asString("")));
    return HttpReply.html(200, TranscriptPage.of(transcript(call, visitor, words), style))
        .with("Content-Disposition", "attachment; filename=\"conversation.html\"")
        .with("Content-Security-Policy", "default-src 'none'; sandbox")
        .with("Cache-Control", "no-store");
  }

  private Transcript transcript(VisitorCall call, Visitor visitor, Words words) {
    PortalId portal = call.portal();
    String name = call.open().chat().nameOn(call.open().line());
    Optional<ChatId> chat = conversation.chat(portal, visitor);
    Reading reading =
        Reading.of((before, limit) ->
            chat.map(own -> conversation.before(portal, own, before, limit).reversed())
                .orElse(List.of()));
    Map<Long, String> names = conversation.names(call.open(), reading.messages());
    return new Composition(Map.of(), message -> author(message, words, name, names), false)
        .of(name, reading.messages(), reading.cut());
  }

  private static String author(Message message, Words words, String chat, Map<Long, String> names) {
    return switch (message.origin()) {
      case CLIENT -> words.say("transcriptYou");
      case SYSTEM -> chat;
      case OPERATOR, AGENT ->
          Optional.ofNullable(names.get(message.id())).filter(name -> !name.isBlank()).orElse(chat);
    };
  }

  private static ZoneId zone(String name) {
    try {
      return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException _) {
      return ZoneOffset.UTC;
    }
  }
}
