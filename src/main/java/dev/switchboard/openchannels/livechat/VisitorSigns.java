package dev.switchboard.openchannels.livechat;

import dev.switchboard.platform.http.HttpReply;
import dev.switchboard.platform.lane.Lanes;
import java.util.Map;

/// What browsers tell by themselves: what has come, what was read, and that somebody types.
record VisitorSigns(Lanes lanes, VisitorActions actions, Limits limits) {
  HttpReply seen(VisitorCall call) {
    Visitor visitor = actions.visitor(call);
    limits.demandSmall(call, visitor);
    NoteSeen note = new NoteSeen(visitor.id(), call.number("got", 0), call.number("up_to", 0));
    return HttpReply.json(200, Map.of("seen", lanes.call(call.portal(), note)));
  }

  /// Nobody waits for it to be told.
  HttpReply typing(VisitorCall call) {
    Visitor visitor = actions.visitor(call);
    limits.demandSmall(call, visitor);
    lanes.submitBehind(call.portal(), new VisitorTypes(visitor.place()));
    return HttpReply.json(200, Map.of());
  }
}
