package dev.switchboard.openchannels.connector;

import static dev.switchboard.gen.Tables.OMNICHANNEL;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// The table `omnichannel`.
final class SqlOmnichannel {
  private static final Stored<OmnichannelChannel> CHANNELS =
      Stored.<OmnichannelChannel>in(OMNICHANNEL, OMNICHANNEL.PORTAL_ID)
          .id(OMNICHANNEL.ID, OmnichannelChannel::id)
          .column(OMNICHANNEL.TOKEN_HASH, OmnichannelChannel::tokenHash)
          .column(OMNICHANNEL.TITLE, OmnichannelChannel::title)
          .column(OMNICHANNEL.LINE_ID, c -> c.line().value())
          .column(OMNICHANNEL.BOT_ID, c -> c.bot().map(UserId::value).orElse(0L))
          .column(OMNICHANNEL.CLIENT_URL, OmnichannelChannel::clientUrl)
          .column(OMNICHANNEL.CLIENT_TOKEN, OmnichannelChannel::clientToken)
          .column(OMNICHANNEL.ACTIVE, OmnichannelChannel::active)
          .fixed(OMNICHANNEL.PEER, OmnichannelChannel::peer)
          .column(OMNICHANNEL.WEBIM, OmnichannelChannel::webim)
          .read(SqlOmnichannel::toChannel);

  private SqlOmnichannel() {}

  static Rows<OmnichannelChannel> in(Work work) {
    return work.rows(CHANNELS);
  }

  /// The channel by which somebody has joined a line.
  static Optional<OmnichannelChannel> guest(Work work, LineId line, String peer) {
    return in(work)
        .all(
            new Filter<>(
                OMNICHANNEL.LINE_ID.eq(line.value()).and(OMNICHANNEL.PEER.eq(peer)),
                channel -> channel.line().equals(line) && channel.peer().equals(peer)))
        .stream()
        .findFirst();
  }

  /// All of a portal: some, not thousands.
  static List<OmnichannelChannel> all(Work work) {
    return in(work).all(new Filter<>(OMNICHANNEL.ID.gt(0L), _ -> true));
  }

  static Optional<OmnichannelChannel> byToken(Database database, String tokenHash) {
    return database.read(sql ->
        sql.selectFrom(OMNICHANNEL)
            .where(OMNICHANNEL.TOKEN_HASH.eq(tokenHash))
            .fetchOptional(SqlOmnichannel::toChannel));
  }

  static Optional<OmnichannelChannel> find(Database database, PortalId portal, long id) {
    return database.read(sql ->
        sql.selectFrom(OMNICHANNEL)
            .where(OMNICHANNEL.PORTAL_ID.eq(portal.value()), OMNICHANNEL.ID.eq(id))
            .fetchOptional(SqlOmnichannel::toChannel));
  }

  static List<OmnichannelChannel> all(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(OMNICHANNEL)
            .where(OMNICHANNEL.PORTAL_ID.eq(portal.value()))
            .orderBy(OMNICHANNEL.ID)
            .fetch(SqlOmnichannel::toChannel));
  }

  private static OmnichannelChannel toChannel(Record row) {
    long bot = row.get(OMNICHANNEL.BOT_ID);
    return new OmnichannelChannel(
        new PortalId(row.get(OMNICHANNEL.PORTAL_ID)),
        row.get(OMNICHANNEL.ID),
        row.get(OMNICHANNEL.TOKEN_HASH),
        row.get(OMNICHANNEL.TITLE),
        new LineId(row.get(OMNICHANNEL.LINE_ID)),
        bot == 0 ? Optional.empty() : Optional.of(new UserId(bot)),
        row.get(OMNICHANNEL.CLIENT_URL),
        row.get(OMNICHANNEL.CLIENT_TOKEN),
        row.get(OMNICHANNEL.ACTIVE),
        row.get(OMNICHANNEL.PEER),
        row.get(OMNICHANNEL.WEBIM));
  }
}
