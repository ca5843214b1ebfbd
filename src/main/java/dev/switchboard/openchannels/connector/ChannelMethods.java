package dev.switchboard.openchannels.connector;

import static dev.switchboard.platform.operations.Administrators.method;

import dev.switchboard.openchannels.line.Line;
import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.openchannels.line.LineView;
import dev.switchboard.platform.http.OutboundHttp;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.outbox.DeliveryBook;
import dev.switchboard.platform.rest.Caller;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;
import dev.switchboard.platform.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How the channels stand: what is known, not what is hoped.
///
/// `state` is `off`, `failing` (something cannot be delivered or heard now), `new` (nobody has
/// written yet) or `connected`.
final class ChannelMethods {
  private static final int MOST = 200;
  private static final int RECEIVERS = 1_000;

  private final Database database;
  private final List<ChannelSource> sources;
  private final OmnichannelChannels omnichannel;
  private final OutboundHttp http;
  private final DeliveryBook book;
  private final LineView lines;

  ChannelMethods(
      Database database,
      List<ChannelSource> sources,
      OmnichannelChannels omnichannel,
      OutboundHttp http) {
    this.database = database;
    this.sources = List.copyOf(sources);
    this.omnichannel = omnichannel;
    this.http = http;
    this.book = new DeliveryBook(database);
    this.lines = new LineView(database);
  }

  List<Method> methods() {
    return List.of(
        method(Method.named("switchboard.channel.list"))
            .handledBy((caller, _) -> list(caller.portal())),
        method(Method.named("switchboard.channel.test"))
            .param(Param.text("ID").requiredArgument())
            .handledBy(this::test));
  }

  private List<ChannelCard> all(PortalId portal) {
    return sources.stream()
        .flatMap(source -> source.channels(portal).stream())
        .limit(MOST)
        .toList();
  }

  private List<Map<String, Object>> list(PortalId portal) {
    List<ChannelCard> channels = all(portal);
    Set<String> used = SqlChannelUse.used(database, portal, channels);
    Map<LineId, Line> known =
        lines.all(portal).stream().collect(Collectors.toMap(Line::id, Function.identity()));
    Map<String, DeliveryBook.Standing> standings =
        book.standings(portal, RECEIVERS).stream()
            .collect(
                Collectors.toMap(
                    DeliveryBook.Standing::destination, Function.identity(), (one, _) -> one));
    return channels.stream()
        .map(channel ->
            row(
                channel,
                Optional.ofNullable(known.get(channel.line())),
                Trouble.of(channel, standings),
                used.contains(channel.id())))
        .toList();
  }

  private static Map<String, Object> row(
      ChannelCard channel, Optional<Line> line, Trouble trouble, boolean used) {
    boolean lineOn = line.filter(Line::active).isPresent();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", channel.id());
    row.put("connector", channel.connector());
    row.put("title", channel.title());
    row.put("line", channel.line().value());
    row.put("line_name", line.map(Line::name).orElse(""));
    row.put("line_on", lineOn);
    row.put("on", channel.on());
    row.put("bot", channel.bot().map(UserId::value).orElse(0L));
    row.put("testable", !channel.probe().isEmpty());
    boolean failing = trouble.failing() > 0 || !channel.deaf().isEmpty();
    row.put("state", state(channel.on() && lineOn, failing, used));
    row.put("link", channel.link());
    row.put("deaf", channel.deaf());
    row.put("skipped", channel.skipped().count());
    row.put("skipped_at", channel.skipped().last().toEpochMilli());
    row.put("receivers", channel.receivers());
    row.put("parked", trouble.parked());
    row.put("failing", trouble.failing());
    row.put("since", trouble.since());
    row.put("error", trouble.error());
    return row;
  }

  private static String state(boolean on, boolean failing, boolean used) {
    if (!on) {
      return "off";
    }
    if (failing) {
      return "failing";
    }
    return used ? "connected" : "new";
  }

  private Map<String, Object> test(Caller caller, Params params) {
    String id = params.text("ID").orElse("");
    ChannelCard channel =
        all(caller.portal()).stream()
            .filter(one -> one.id().equals(id) && !one.probe().isEmpty())
            .findFirst()
            .orElseThrow(() ->
                new RestError(
                    404, "CHANNEL_NOT_FOUND", "There is no channel of this ID to be tested."));
    return Knock.shown(
        omnichannelOf(caller.portal(), channel)
            .map(known -> Knock.at(http, known))
            .orElseGet(() -> Knock.at(http, channel.probe())));
  }

  private Optional<OmnichannelChannel> omnichannelOf(PortalId portal, ChannelCard channel) {
    return omnichannel.all(portal).stream()
        .filter(one -> OmnichannelModule.id(one).equals(channel.id()))
        .findFirst();
  }
}
