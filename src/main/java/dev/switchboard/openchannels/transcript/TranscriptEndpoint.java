package dev.switchboard.openchannels.transcript;

import dev.switchboard.directory.web.Words;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.platform.http.HttpCall;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.http.Route;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.wire.BracketNotation;
import dev.switchboard.platform.wire.Decoded;
import dev.switchboard.platform.wire.WireLimits;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `GET /transcript/{chat}.txt` and `.html`: a conversation for the browser of an employee, to keep
/// or to print. Says the same of a dialog that is not there and of one that is not his.
final class TranscriptEndpoint {
  private static final Pattern ADDRESS =
      Pattern.compile("/transcript/([1-9][0-9]{0,17})\\.(txt|html)");
  private static final WireLimits LIMITS = new WireLimits(2048, 2, 10, 100, 200, 32);
  private static final HttpReply NOT_THERE =
      HttpReply.error(404, "NOT_FOUND", "There is nothing at this address.");

  private final Transcripts transcripts;
  private final Function<HttpCall, Optional<Caller>> who;
  private final ZoneId home;

  TranscriptEndpoint(
      Transcripts transcripts, Function<HttpCall, Optional<Caller>> who, ZoneId home) {
    this.transcripts = transcripts;
    this.who = who;
    this.home = home;
  }

  Route route(Executor workers) {
    return new Route(
        "transcript",
        path -> path.startsWith("/transcript/"),
        0,
        Route.blocking(workers, this::handle));
  }

  private HttpReply handle(HttpCall call) {
    if (!call.method().equals("GET")) {
      return HttpReply.error(405, "INVALID_REQUEST", "GET expected.").with("Allow", "GET");
    }
    Matcher address = ADDRESS.matcher(call.path());
    Optional<Caller> caller = who.apply(call);
    if (!address.matches() || caller.isEmpty()) {
      return NOT_THERE;
    }
    return BracketNotation.decode(call.query(), LIMITS) instanceof Decoded.Tree(ObjectNode sent)
        ? answer(caller.get(), address, sent, call)
        : NOT_THERE;
  }

  private HttpReply answer(Caller caller, Matcher address, JsonNode sent, HttpCall call) {
    Transcripts.Wanted wanted =
        new Transcripts.Wanted(
            new ChatId(Long.parseLong(address.group(1))),
            Params.number(sent.path("session")),
            Params.isOn(sent.path("notes")));
    Words words = Words.wished(call.headerOrEmpty("Accept-Language"));
    Style style = new Style(words, zone(sent.path("zone").asString("")));
    return transcripts
        .of(caller.portal(), caller.user(), wanted)
        .map(transcript -> reply(transcript, style, address.group(1), address.group(2)))
        .orElse(NOT_THERE);
  }

  private static HttpReply reply(Transcript transcript, Style style, String chat, String ending) {
    HttpReply reply =
        ending.equals("html")
            ? HttpReply.html(200, TranscriptPage.of(transcript, style))
                .with("Content-Security-Policy", TranscriptPage.POLICY + "; frame-ancestors 'none'")
            : HttpReply.text(200, TranscriptText.of(transcript, style))
                .with(
                    "Content-Disposition", "attachment; filename=\"transcript-" + chat + ".txt\"");
    return reply
        .with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer")
        .with("Cross-Origin-Resource-Policy", "same-origin");
  }

  /// What a browser cannot name is the server's own.
  private ZoneId zone(String name) {
    try {
      return name.isEmpty() ? home : ZoneId.of(name);
    } catch (DateTimeException _) {
      return home;
    }
  }
}
