package dev.switchboard.openchannels.connector;

import static dev.switchboard.gen.Tables.DIALOG;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// Whether anybody has ever written through a channel.
final class SqlChannelUse {
  private SqlChannelUse() {}

  /// Those of the channels that have a dialog. One query.
  static Set<String> used(Database database, PortalId portal, Collection<ChannelCard> channels) {
    List<Select<Record1<String>>> questions =
        channels.stream().map(channel -> question(portal, channel)).toList();
    return questions.isEmpty()
        ? Set.of()
        : database.read(sql ->
            questions.stream()
                .reduce(Select::unionAll)
                .map(all -> sql.fetch(all).stream().map(Record1::value1))
                .orElseThrow()
                .collect(Collectors.toSet()));
  }

  private static final Set<String> BY_PLACE =
      Set.of(OmnichannelWebhook.CONNECTOR, "telegrambot", "whatsappcloud", "mailbox");

  /// Where a line can have several channels of a kind, a dialog is recognised by its channel's id,
  /// elsewhere by connector and line.
  private static Select<Record1<String>> question(PortalId portal, ChannelCard channel) {
    boolean byPlace = BY_PLACE.contains(channel.connector());
    String beginning =
        byPlace
            ? channel.id().replace(':', '|') + "|"
            : channel.connector() + "|" + channel.line() + "|";
    return DSL.select(DSL.inline(channel.id()))
        .whereExists(
            DSL.selectOne()
                .from(DIALOG)
                .where(
                    DIALOG.PORTAL_ID.eq(portal.value()),
                    (byPlace ? DIALOG.PLACE : DIALOG.USER_CODE).startsWith(beginning)));
  }
}
