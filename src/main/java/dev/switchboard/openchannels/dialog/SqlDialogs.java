package dev.switchboard.openchannels.dialog;

import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.MEMBER;

import dev.switchboard.openchannels.line.LineId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Lookup;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// The tables `dialog` and `member`.
public final class SqlDialogs implements Dialogs {
  static final Stored<Dialog> DIALOGS =
      Stored.<Dialog>in(DIALOG, DIALOG.PORTAL_ID)
          .id(DIALOG.ID, d -> d.id().value())
          .fixed(DIALOG.USER_CODE, Dialog::code)
          .fixed(DIALOG.PLACE, Dialog::place)
          .fixed(DIALOG.LINE_ID, d -> d.line().value())
          .fixed(DIALOG.CLIENT_ID, d -> d.client().value())
          .fixed(DIALOG.CHAT_IS_NUMBER, Dialog::chatIsNumber)
          .column(DIALOG.CARD, d -> d.card().json())
          .column(DIALOG.TITLE, Dialog::title)
          .column(DIALOG.DESCRIPTION, Dialog::description)
          .column(DIALOG.SILENT, Dialog::silent)
          .column(DIALOG.LEAD_ID, d -> d.crm().lead())
          .column(DIALOG.COMPANY_ID, d -> d.crm().company())
          .column(DIALOG.CONTACT_ID, d -> d.crm().contact())
          .column(DIALOG.DEAL_ID, d -> d.crm().deal())
          .column(DIALOG.MESSAGE_COUNT, Dialog::messageCount)
          .column(DIALOG.LAST_MESSAGE_ID, Dialog::lastMessage)
          .fixed(DIALOG.CREATED_AT, d -> d.createdAt().toEpochMilli())
          .read(SqlDialogs::toDialog);
  private static final Lookup<Dialog> BY_PLACE = Lookup.by(d -> List.of(d.place()), DIALOG.PLACE);
  private static final Stored<Member> MEMBERS =
      Stored.<Member>in(MEMBER, MEMBER.PORTAL_ID)
          .id(MEMBER.CHAT_ID, m -> m.chat().value())
          .id(MEMBER.USER_ID, m -> m.user().value())
          .column(MEMBER.PINNED_SESSION, Member::pinnedSession)
          .column(MEMBER.LOST_SESSION, Member::lostSession)
          .fixed(MEMBER.JOINED_AT, m -> m.joinedAt().toEpochMilli())
          .read(SqlDialogs::toMember);

  private final Work work;

  SqlDialogs(Work work) {
    this.work = work;
  }

  @Override
  public Optional<Dialog> find(ChatId chat) {
    return work.rows(DIALOGS).find(chat.value());
  }

  @Override
  public List<Dialog> ofClient(UserId client) {
    return work.rows(DIALOGS)
        .all(
            new Filter<>(
                DIALOG.CLIENT_ID.eq(client.value()), dialog -> dialog.client().equals(client)));
  }

  @Override
  public Optional<Dialog> byCode(String userCode) {
    Filter<Dialog> ofCode =
        new Filter<>(DIALOG.USER_CODE.eq(userCode), dialog -> dialog.code().equals(userCode));
    return work.rows(DIALOGS).newest(ofCode, DIALOG.ID, 1).stream().findFirst();
  }

  @Override
  public Optional<Dialog> at(String place) {
    return work.rows(DIALOGS).find(BY_PLACE, place);
  }

  @Override
  public Optional<Dialog> last(CrmObject item) {
    return SqlCrmDialogs.last(work, item);
  }

  @Override
  public void save(Dialog dialog) {
    work.rows(DIALOGS).save(dialog);
    work.emit(new Touched.Whole(dialog.id()));
  }

  @Override
  public void join(ChatId chat, UserId user) {
    if (member(chat, user).isEmpty()) {
      save(new Member(chat, user, 0, 0, work.now()));
    }
  }

  @Override
  public void leave(ChatId chat, UserId user) {
    member(chat, user)
        .ifPresent(member -> {
          work.rows(MEMBERS).remove(member);
          work.emit(new Touched.Part(chat, user));
        });
  }

  @Override
  public Optional<Member> member(ChatId chat, UserId user) {
    return work.rows(MEMBERS).find(chat.value(), user.value());
  }

  @Override
  public List<Member> members(ChatId chat) {
    return work.rows(MEMBERS)
        .all(new Filter<>(MEMBER.CHAT_ID.eq(chat.value()), m -> m.chat().equals(chat)));
  }

  @Override
  public List<Member> memberships(UserId user) {
    return work.rows(MEMBERS)
        .all(new Filter<>(MEMBER.USER_ID.eq(user.value()), m -> m.user().equals(user)));
  }

  @Override
  public void save(Member member) {
    work.rows(MEMBERS).save(member);
    work.emit(new Touched.Part(member.chat(), member.user()));
  }

  /// A dialog from a row that has every column of `dialog`.
  public static Dialog toDialog(Record row) {
    return new Dialog(
        new ChatId(row.get(DIALOG.ID)),
        row.get(DIALOG.USER_CODE),
        row.get(DIALOG.PLACE),
        new LineId(row.get(DIALOG.LINE_ID)),
        new UserId(row.get(DIALOG.CLIENT_ID)),
        row.get(DIALOG.CHAT_IS_NUMBER),
        ClientCard.of(row.get(DIALOG.CARD)),
        row.get(DIALOG.TITLE),
        row.get(DIALOG.DESCRIPTION),
        row.get(DIALOG.SILENT),
        new CrmLinks(
            row.get(DIALOG.LEAD_ID),
            row.get(DIALOG.COMPANY_ID),
            row.get(DIALOG.CONTACT_ID),
            row.get(DIALOG.DEAL_ID)),
        row.get(DIALOG.MESSAGE_COUNT),
        row.get(DIALOG.LAST_MESSAGE_ID),
        Instant.ofEpochMilli(row.get(DIALOG.CREATED_AT)));
  }

  static Member toMember(Record row) {
    return new Member(
        new ChatId(row.get(MEMBER.CHAT_ID)),
        new UserId(row.get(MEMBER.USER_ID)),
        row.get(MEMBER.PINNED_SESSION),
        row.get(MEMBER.LOST_SESSION),
        Instant.ofEpochMilli(row.get(MEMBER.JOINED_AT)));
  }
}
