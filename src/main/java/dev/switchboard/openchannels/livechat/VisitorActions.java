package dev.switchboard.openchannels.livechat;

import dev.switchboard.directory.access.Secret;
import dev.switchboard.directory.access.Secrets;
import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.RestError;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What visitors do: begin, write, press, read on.
record VisitorActions(
    Lanes lanes, Visitors visitors, Limits limits, Secrets secrets, InstantSource clock) {
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_COMMENT = 2000;
  private static final int MOST_STARS = 5;

  /// A visitor fills the form: somebody new, or one who says more.
  HttpReply begin(VisitorCall call) {
    VisitForm form = VisitForm.read(call.values());
    Optional<String> identity = identity(call, form);
    Optional<Visitor> known = known(call).filter(old -> old.identity().equals(identity));
    return known.isPresent() ? goOn(call, form, known.get()) : begin(call, form, identity);
  }

  private static Optional<String> identity(VisitorCall call, VisitForm form) {
    form.identity()
        .filter(signed -> !signed.isSignedWith(call.open().chat().identitySecret()))
        .ifPresent(_ -> {
          throw RestError.forbidden(
              "IDENTITY_WRONG",
              "The visitor's id must be signed by HMAC-SHA256 with the secret of this web chat.");
        });
    return form.identity().map(SignedIdentity::id);
  }

  private HttpReply begin(VisitorCall call, VisitForm form, Optional<String> identity) {
    limits.demandBegin(call);
    form.demandComplete(call.open().chat().appearance(), isOnline(call));
    Secret token = secrets.next();
    Visitor visitor =
        lanes.call(
            call.portal(),
            new BeginVisit(
                call.open().line().id(),
                identity,
                form.card(),
                form.origin(),
                form.consents(),
                token.hash()));
    Map<String, Object> begun = visit(visitor);
    begun.put("token", token.value());
    return HttpReply.json(200, begun);
  }

  private HttpReply goOn(VisitorCall call, VisitForm form, Visitor known) {
    limits.demandSmall(call, known);
    form.demandComplete(call.open().chat().appearance(), known, isOnline(call));
    Visitor now =
        lanes
            .call(call.portal(), new ChangeVisitor(known.id(), form.card(), form.consents()))
            .orElse(known);
    return HttpReply.json(200, visit(now));
  }

  private static Map<String, Object> visit(Visitor visitor) {
    Map<String, Object> visit = new LinkedHashMap<>();
    visit.put("visitor", visitor.id());
    return visit;
  }

  private boolean isOnline(VisitorCall call) {
    return call.open().line().isOpenAt(clock.instant());
  }

  HttpReply write(VisitorCall call) {
    String text = call.text("text", LONGEST_TEXT);
    return take(call, new TakeVisitorMessage.Said.Text(text));
  }

  HttpReply press(VisitorCall call) {
    long message = call.number("message", 0);
    String button = call.text("button", 255);
    return take(call, new TakeVisitorMessage.Said.Press(message, button));
  }

  private HttpReply take(VisitorCall call, TakeVisitorMessage.Said said) {
    String id = call.clientId();
    Visitor visitor = visitor(call);
    limits.demandMessage(call, visitor);
    TakeVisitorMessage take = new TakeVisitorMessage(visitor, id, said);
    return switch (lanes.call(call.portal(), take)) {
      case TakeVisitorMessage.Outcome.Taken taken ->
          HttpReply.json(200, Map.of("message", taken.message()));
      case TakeVisitorMessage.Outcome.NoButton _ ->
          throw RestError.badRequest(
              "BUTTON_UNKNOWN", "Your dialog has no message with this button.");
      case TakeVisitorMessage.Outcome.LineInactive _ -> throw LivechatEndpoint.noChat();
    };
  }

  HttpReply rate(VisitorCall call) {
    long session = call.number("session", 0);
    long stars = call.number("stars", 0);
    if (stars < 1 || stars > MOST_STARS) {
      throw VisitorCall.wrong("stars", "a whole number from 1 to " + MOST_STARS);
    }
    String comment = call.optionalText("comment", LONGEST_COMMENT);
    Visitor visitor = visitor(call);
    limits.demandSmall(call, visitor);
    RateVisit rate = new RateVisit(visitor, session, (int) stars, comment);
    return switch (lanes.call(call.portal(), rate)) {
      case RateVisit.Outcome.Rated _ -> HttpReply.json(200, Map.of("stars", stars));
      case RateVisit.Outcome.NothingToRate _ ->
          throw RestError.badRequest(
              "SESSION_WRONG", "Your dialog has no session with this number that was answered.");
    };
  }

  /// A visitor fills in the form of a message.
  HttpReply form(VisitorCall call) {
    VisitorCard said = VisitForm.read(call.values()).card();
    if (said.isEmpty()) {
      throw RestError.badRequest(
          "FORM_EMPTY", "One of the fields 'name', 'email' and 'phone' must not be empty.");
    }
    long message = call.number("message", 0);
    Visitor visitor = visitor(call);
    limits.demandSmall(call, visitor);
    if (!lanes.call(call.portal(), new FillForm(visitor, message, said))) {
      throw RestError.badRequest(
          "MESSAGE_WRONG", "Your dialog has no form in this message, or not any more.");
    }
    return HttpReply.json(200, Map.of("message", message));
  }

  /// @throws RestError when the browser cannot say who it is
  Visitor visitor(VisitorCall call) {
    return known(call)
        .orElseThrow(() ->
            new RestError(
                401,
                "VISITOR_UNKNOWN",
                "This browser is not known, or no longer. Begin the chat again."));
  }

  private Optional<Visitor> known(VisitorCall call) {
    Optional<Visitor> found = call.token().flatMap(token -> visitors.byToken(call.portal(), token));
    return found.filter(visitor -> visitor.line().equals(call.open().chat().line()));
  }
}
