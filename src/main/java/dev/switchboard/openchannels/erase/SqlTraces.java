package dev.switchboard.openchannels.erase;

import static dev.switchboard.gen.Tables.ACTIVITY;
import static dev.switchboard.gen.Tables.AGENT_CHAT;
import static dev.switchboard.gen.Tables.AUTOMATION_RUN;
import static dev.switchboard.gen.Tables.CLIENT_MARK;
import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.DIALOG_TAG;
import static dev.switchboard.gen.Tables.HEAD_VOTE;
import static dev.switchboard.gen.Tables.LIVECHAT_RATING;
import static dev.switchboard.gen.Tables.LIVECHAT_TOKEN;
import static dev.switchboard.gen.Tables.LIVECHAT_VISITOR;
import static dev.switchboard.gen.Tables.MAIL_THREAD;
import static dev.switchboard.gen.Tables.NETWORK_CHAT;
import static dev.switchboard.gen.Tables.NOTIFICATION;
import static dev.switchboard.gen.Tables.PORTAL_USER;
import static dev.switchboard.gen.Tables.READING;
import static dev.switchboard.gen.Tables.SESSION;
import static dev.switchboard.gen.Tables.TELEGRAM_VISIT;
import static dev.switchboard.gen.Tables.WHATSAPP_SENT;

import dev.switchboard.directory.user.UserType;
import dev.switchboard.openchannels.dialog.Dialog;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Wipe;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/// Everything that tables know of a dialog and its client beside messages, files and what is on its
/// way. A table that is added is decided on here, or in the list of `ErasedTablesTest`.
final class SqlTraces {
  /// Channels that keep something of their clients themselves.
  private static final String LIVECHAT = "livechat";

  private static final String TELEGRAM = "telegrambot";

  private static final String CONVERSATION = "IMOPENLINES_SESSION";

  private SqlTraces() {}

  /// The dialog is no more than its number, its line and its sessions.
  static void wipeDialog(Work work, Dialog dialog) {
    long chat = dialog.id().value();
    Condition only = DIALOG.ID.eq(chat);
    work.wipe(Wipe.columns(DIALOG, DIALOG.PORTAL_ID, only, nobody(dialog)));
    work.wipe(Wipe.rows(AGENT_CHAT, AGENT_CHAT.PORTAL_ID, AGENT_CHAT.CHAT_ID.eq(chat)));
    work.wipe(Wipe.rows(DIALOG_TAG, DIALOG_TAG.PORTAL_ID, DIALOG_TAG.CHAT_ID.eq(chat)));
    work.wipe(Wipe.rows(CLIENT_MARK, CLIENT_MARK.PORTAL_ID, CLIENT_MARK.CHAT_ID.eq(chat)));
    work.wipe(Wipe.rows(NETWORK_CHAT, NETWORK_CHAT.PORTAL_ID, NETWORK_CHAT.CHAT_ID.eq(chat)));
    work.wipe(Wipe.rows(MAIL_THREAD, MAIL_THREAD.PORTAL_ID, MAIL_THREAD.CHAT_ID.eq(chat)));
    work.wipe(Wipe.rows(WHATSAPP_SENT, WHATSAPP_SENT.PORTAL_ID, WHATSAPP_SENT.CHAT_ID.eq(chat)));
    work.wipe(Wipe.rows(NOTIFICATION, NOTIFICATION.PORTAL_ID, NOTIFICATION.CHAT_ID.eq(chat)));
    empty(work, READING.PORTAL_ID, READING.CHAT_ID.eq(chat), READING.DRAFT);
    empty(work, AUTOMATION_RUN.PORTAL_ID, AUTOMATION_RUN.CHAT_ID.eq(chat), AUTOMATION_RUN.DETAIL);
    wipeSessions(work, chat);
    wipeVisitor(work, dialog);
    wipeTelegramVisit(work, dialog);
  }

  /// Who writes again at the same place begins a new dialog.
  private static Map<Field<?>, Object> nobody(Dialog dialog) {
    String code = Codes.of(dialog);
    return Map.ofEntries(
        Map.entry(DIALOG.USER_CODE, code),
        Map.entry(DIALOG.PLACE, code),
        Map.entry(DIALOG.CARD, Codes.NO_CARD),
        Map.entry(DIALOG.TITLE, ""),
        Map.entry(DIALOG.DESCRIPTION, ""),
        Map.entry(DIALOG.CHAT_IS_NUMBER, false),
        Map.entry(DIALOG.SILENT, true),
        Map.entry(DIALOG.LEAD_ID, 0L),
        Map.entry(DIALOG.CONTACT_ID, 0L),
        Map.entry(DIALOG.COMPANY_ID, 0L),
        Map.entry(DIALOG.DEAL_ID, 0L));
  }

  /// Marks stay, for the reports; what was written beside them goes.
  private static void wipeSessions(Work work, long chat) {
    var ids =
        DSL.select(SESSION.ID)
            .from(SESSION)
            .where(SESSION.PORTAL_ID.eq(work.portal().value()), SESSION.CHAT_ID.eq(chat));
    empty(
        work,
        SESSION.PORTAL_ID,
        SESSION.CHAT_ID.eq(chat).and(SESSION.HEAD_COMMENT.isNotNull()),
        SESSION.HEAD_COMMENT);
    empty(work, HEAD_VOTE.PORTAL_ID, HEAD_VOTE.SESSION_ID.in(ids), HEAD_VOTE.COMMENT);
    empty(
        work,
        LIVECHAT_RATING.PORTAL_ID,
        LIVECHAT_RATING.SESSION_ID.in(ids),
        LIVECHAT_RATING.COMMENT);
    empty(
        work,
        ACTIVITY.PORTAL_ID,
        ACTIVITY.ASSOCIATED_ENTITY_ID.in(ids).and(ACTIVITY.PROVIDER_ID.eq(CONVERSATION)),
        ACTIVITY.SUBJECT);
  }

  private static void empty(
      Work work, TableField<?, Long> portal, Condition only, Field<String> what) {
    Table<?> table = Objects.requireNonNull(portal.getTable());
    work.wipe(Wipe.columns(table, portal, only, Map.of(what, "")));
  }

  /// The browser that was his is a stranger's, should it come again.
  private static void wipeVisitor(Work work, Dialog dialog) {
    if (!dialog.connector().equals(LIVECHAT) || !dialog.channelUser().matches("[0-9]{1,18}")) {
      return;
    }
    long visitor = Long.parseLong(dialog.channelUser());
    work.wipe(
        Wipe.rows(LIVECHAT_TOKEN, LIVECHAT_TOKEN.PORTAL_ID, LIVECHAT_TOKEN.VISITOR_ID.eq(visitor)));
    work.wipe(
        Wipe.rows(LIVECHAT_VISITOR, LIVECHAT_VISITOR.PORTAL_ID, LIVECHAT_VISITOR.ID.eq(visitor)));
  }

  /// Of every bot that he has written to: what he told of himself is the same.
  private static void wipeTelegramVisit(Work work, Dialog dialog) {
    if (dialog.connector().equals(TELEGRAM) && dialog.channelChat().matches("[0-9]{1,18}")) {
      long chat = Long.parseLong(dialog.channelChat());
      work.wipe(
          Wipe.rows(TELEGRAM_VISIT, TELEGRAM_VISIT.PORTAL_ID, TELEGRAM_VISIT.CHAT_ID.eq(chat)));
    }
  }

  /// A client of whom nothing is left to be shown.
  static void wipeClient(Work work, UserId client) {
    Condition only =
        PORTAL_USER.ID.eq(client.value()).and(PORTAL_USER.TYPE.eq(UserType.CONNECTOR.name()));
    work.wipe(
        Wipe.columns(
            PORTAL_USER,
            PORTAL_USER.PORTAL_ID,
            only,
            Map.of(
                PORTAL_USER.NAME, "",
                PORTAL_USER.LAST_NAME, "",
                PORTAL_USER.SECOND_NAME, "",
                PORTAL_USER.EMAIL, "",
                PORTAL_USER.PHONE, "",
                PORTAL_USER.GENDER, "",
                PORTAL_USER.WORK_POSITION, "",
                PORTAL_USER.TIME_ZONE, "",
                PORTAL_USER.AVATAR, "",
                PORTAL_USER.WEBSITE, "")));
  }
}
