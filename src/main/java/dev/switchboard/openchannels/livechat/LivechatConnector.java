package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.connector.BuiltIn;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Caller;
import java.util.Optional;
import java.util.function.Supplier;

/// The web chat as the methods of connectors see it.
///
/// Source: contract/methods/imopenlines/imconnector.activate.json
///
/// @param freshCode names a chat that is new
record LivechatConnector(Lanes lanes, Livechats chats, Supplier<String> freshCode)
    implements BuiltIn {
  @Override
  public String code() {
    return Livechat.CONNECTOR;
  }

  @Override
  public String title() {
    return "Live chat";
  }

  @Override
  public boolean activate(Caller caller, LineId line, boolean on) {
    return activate(caller.portal(), line, on).isPresent();
  }

  /// @return the chat; empty when there is no such line
  Optional<Livechat> activate(PortalId portal, LineId line, boolean on) {
    ChangeLivechat change =
        new ChangeLivechat(line, freshCode.get(), LivechatChange.activate(on), Optional.empty());
    return lanes.call(portal, change) instanceof ChangeLivechat.Outcome.Changed(Livechat chat)
        ? Optional.of(chat)
        : Optional.empty();
  }

  @Override
  public Optional<Recognising> recognising(PortalId portal, LineId line) {
    return chats.of(portal, line).map(_ -> (user, card) -> new PastVisitor(line, user, card));
  }

  @Override
  public Status status(PortalId portal, LineId line) {
    return chats.of(portal, line).map(chat -> new Status(true, chat.active())).orElse(Status.NONE);
  }
}
