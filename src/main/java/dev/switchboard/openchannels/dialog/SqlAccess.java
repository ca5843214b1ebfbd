package dev.switchboard.openchannels.dialog;

import static dev.switchboard.gen.Tables.DEPARTMENT_MEMBER;
import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.LINE_QUEUE;
import static dev.switchboard.gen.Tables.MEMBER;
import static dev.switchboard.gen.Tables.PORTAL_USER;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.directory.user.Right;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.platform.identity.UserId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// Which dialogs an employee may see, as one condition on the table `dialog`.
///
/// The rule of the lanes, asked of what is committed: an employee with a role sees the dialogs that
/// he takes part in and those of lines he answers on; some roles see all of them.
///
/// Source: spec/open-channels.md §11.
public final class SqlAccess {
  private SqlAccess() {}

  /// @param everywhere rights of which any one opens every dialog
  public static Condition isOpenTo(UserId user, Set<Right> everywhere) {
    List<String> all =
        Stream.of(Role.values())
            .filter(role -> everywhere.stream().anyMatch(role::allows))
            .map(Role::name)
            .toList();
    return DSL.exists(
        DSL.selectOne()
            .from(PORTAL_USER)
            .where(
                PORTAL_USER.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                PORTAL_USER.ID.eq(user.value()),
                PORTAL_USER.ACTIVE.eq(true),
                PORTAL_USER.TYPE.eq(UserType.EMPLOYEE.name()),
                PORTAL_USER
                    .ROLE
                    .in(all)
                    .or(PORTAL_USER.ROLE.ne(Role.NONE.name()).and(takesPartOrAnswers(user)))));
  }

  private static Condition takesPartOrAnswers(UserId user) {
    Condition takesPart =
        DSL.exists(
            DSL.selectOne()
                .from(MEMBER)
                .where(
                    MEMBER.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                    MEMBER.CHAT_ID.eq(DIALOG.ID),
                    MEMBER.USER_ID.eq(user.value())));
    Condition answers =
        DSL.exists(
            DSL.selectOne()
                .from(LINE_QUEUE)
                .where(
                    LINE_QUEUE.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                    LINE_QUEUE.LINE_ID.eq(DIALOG.LINE_ID).or(LINE_QUEUE.LINE_ID.in(openLine())),
                    isOfQueue(user)));
    return takesPart.or(answers);
  }

  /// The line of the open session, to which the dialog may have been transferred.
  private static Select<Record1<Long>> openLine() {
    return DSL.select(SESSION.LINE_ID)
        .from(SESSION)
        .where(
            SESSION.PORTAL_ID.eq(DIALOG.PORTAL_ID),
            SESSION.CHAT_ID.eq(DIALOG.ID),
            SESSION.CLOSED_AT.eq(0L));
  }

  private static Condition isOfQueue(UserId user) {
    Condition himself =
        LINE_QUEUE.ENTITY_TYPE.eq("user").and(LINE_QUEUE.ENTITY_ID.eq(user.value()));
    Condition hisDepartment =
        LINE_QUEUE
            .ENTITY_TYPE
            .eq("department")
            .and(
                LINE_QUEUE.ENTITY_ID.in(
                    DSL.select(DEPARTMENT_MEMBER.DEPARTMENT_ID)
                        .from(DEPARTMENT_MEMBER)
                        .where(
                            DEPARTMENT_MEMBER.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                            DEPARTMENT_MEMBER.USER_ID.eq(user.value()))));
    return himself.or(hisDepartment);
  }
}
