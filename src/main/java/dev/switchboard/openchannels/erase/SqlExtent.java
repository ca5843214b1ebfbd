package dev.switchboard.openchannels.erase;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.FILE;
import static dev.switchboard.gen.Tables.MESSAGE;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.openchannels.connector.OmnichannelChannels;
import dev.switchboard.openchannels.dialog.ChatId;
import dev.switchboard.openchannels.dialog.CrmLinks;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.openchannels.dialog.SqlDialogs;
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.storage.Database;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// How much an erasure would take.
final class SqlExtent {
  private static final long OPEN = 0;

  /// @param open dialogs with a session that is not finished
  record Size(int dialogs, int open, int messages, int files) {}

  /// @param crm what the dialog is bound to
  record Extent(Size dialog, Size client, CrmLinks crm) {}

  private SqlExtent() {}

  /// Empty when there is no such dialog. A handful of queries.
  static Optional<Extent> read(Database database, PortalId portal, ChatId chat) {
    return database.read(sql ->
        find(sql, portal, chat)
            .map(dialog ->
                new Extent(
                    size(sql, portal, List.of(chat)),
                    size(sql, portal, ofClient(sql, portal, dialog)),
                    dialog.crm())));
  }

  /// The dialog and the others of the same person: whom the channel calls the same, on whatever
  /// line, and who is the same lead or contact of the CRM. The dialog is the first; one more than
  /// [EraseDialog#MOST] when there are more.
  static List<ChatId> ofClient(Database database, PortalId portal, ChatId chat) {
    return database.read(sql ->
        find(sql, portal, chat)
            .map(dialog -> ofClient(sql, portal, dialog))
            .orElseGet(() -> List.of(chat)));
  }

  private static Optional<Dialog> find(DSLContext sql, PortalId portal, ChatId chat) {
    return sql.selectFrom(DIALOG)
        .where(DIALOG.PORTAL_ID.eq(portal.value()), DIALOG.ID.eq(chat.value()))
        .fetchOptional(SqlDialogs::toDialog);
  }

  private static List<ChatId> ofClient(DSLContext sql, PortalId portal, Dialog dialog) {
    CrmLinks crm = dialog.crm();
    Condition same =
        DSL.or(
            DIALOG.CLIENT_ID.eq(dialog.client().value()),
            crm.lead() == 0 ? DSL.falseCondition() : DIALOG.LEAD_ID.eq(crm.lead()),
            crm.contact() == 0 ? DSL.falseCondition() : DIALOG.CONTACT_ID.eq(crm.contact()),
            DIALOG
                .USER_CODE
                .startsWith(dialog.connector() + "|")
                .and(DIALOG.USER_CODE.endsWith("|" + dialog.channelUser()))
                .and(calledByTheSame(dialog)));
    Stream<ChatId> others =
        sql
            .selectFrom(DIALOG)
            .where(DIALOG.PORTAL_ID.eq(portal.value()), DIALOG.ID.ne(dialog.id().value()), same)
            .orderBy(DIALOG.ID)
            .limit(EraseDialog.MOST)
            .fetch(SqlDialogs::toDialog)
            .stream()
            .filter(other -> !Codes.isErased(other))
            .map(Dialog::id);
    return Stream.concat(Stream.of(dialog.id()), others).toList();
  }

  /// Each Omnichannel channel has a server of its own behind it, which numbers its visitors as it
  /// likes. Other connectors mean the same person on whatever line.
  private static Condition calledByTheSame(Dialog dialog) {
    return OmnichannelChannels.placesLike(dialog)
        .<Condition>map(DIALOG.PLACE::startsWith)
        .orElseGet(DSL::trueCondition);
  }

  private static Size size(DSLContext sql, PortalId portal, List<ChatId> ids) {
    List<Long> chats = ids.stream().map(ChatId::value).toList();
    int open =
        sql.fetchCount(
            SESSION,
            SESSION.PORTAL_ID.eq(portal.value()),
            SESSION.CHAT_ID.in(chats),
            SESSION.CLOSED_AT.eq(OPEN));
    int messages =
        sql.fetchCount(MESSAGE, MESSAGE.PORTAL_ID.eq(portal.value()), MESSAGE.CHAT_ID.in(chats));
    int files = sql.fetchCount(FILE, FILE.PORTAL_ID.eq(portal.value()), FILE.CHAT_ID.in(chats));
    return new Size(chats.size(), open, messages, files);
  }
}
