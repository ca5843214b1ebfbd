package dev.switchboard.openchannels.dialog;

import static dev.switchboard.gen.Tables.DEPARTMENT_MEMBER;
import static dev.switchboard.gen.Tables.DIALOG;
import static dev.switchboard.gen.Tables.LINE_QUEUE;
import static dev.switchboard.gen.Tables.MEMBER;
import static dev.switchboard.gen.Tables.OWN_ROLE_GRANT;
import static dev.switchboard.gen.Tables.PORTAL_USER;
import static dev.switchboard.gen.Tables.SESSION;

import dev.switchboard.directory.user.Grants;
import dev.switchboard.directory.user.Right;
import dev.switchboard.directory.user.Role;
import dev.switchboard.directory.user.UserType;
import dev.switchboard.platform.identity.UserId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// Which dialogs an employee may see, as one condition on the table `dialog`.
///
/// The rule of the lanes, asked of what is committed: an employee with a role sees the dialogs that
/// he takes part in and those of lines he answers on, closed ones only if the role has a history;
/// some roles see all dialogs, or all of some lines.
///
/// Source: spec/open-channels.md §11.
public final class SqlAccess {
  private static final Set<Right> HISTORIES =
      EnumSet.of(Right.HISTORY_OWN, Right.HISTORY_DEPARTMENT, Right.HISTORY_ALL);

  private SqlAccess() {}

  /// @param everywhere rights of which any one opens every dialog of the lines where it holds; with
  ///   `HISTORY_ALL` among them it is asked who may read, otherwise who may work
  public static Condition isOpenTo(UserId user, Set<Right> everywhere) {
    Condition his = takesPart(DSL.val(user.value())).or(answers(user));
    Condition builtIn =
        PORTAL_USER.ROLE.in(names(everywhere)).or(PORTAL_USER.ROLE.in(names(HISTORIES)).and(his));
    Condition own = PORTAL_USER.ROLE.eq(Role.OWN.name()).and(ownRole(user, everywhere, his));
    return DSL.exists(
        DSL.selectOne()
            .from(PORTAL_USER)
            .where(
                PORTAL_USER.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                PORTAL_USER.ID.eq(user.value()),
                PORTAL_USER.ACTIVE.eq(true),
                PORTAL_USER.TYPE.eq(UserType.EMPLOYEE.name()),
                builtIn.or(own)));
  }

  /// The built-in roles with any one of the rights.
  private static List<String> names(Set<Right> rights) {
    return Stream.of(Role.values())
        .filter(role -> rights.stream().anyMatch(role::allows))
        .map(Role::name)
        .toList();
  }

  private static Condition ownRole(UserId user, Set<Right> everywhere, Condition his) {
    Condition open = DSL.exists(openLine());
    Condition lasting = his.and(open.or(grants(HISTORIES)));
    Condition opened = grants(everywhere).or(lasting);
    return everywhere.contains(Right.HISTORY_ALL)
        ? opened.or(grants(Set.of(Right.HISTORY_DEPARTMENT)).and(colleagueTakesPart(user)))
        : opened;
  }

  /// The user's own role has one of the rights on the line of the dialog.
  private static Condition grants(Collection<Right> rights) {
    return DSL.exists(
        DSL.selectOne()
            .from(OWN_ROLE_GRANT)
            .where(
                OWN_ROLE_GRANT.PORTAL_ID.eq(PORTAL_USER.PORTAL_ID),
                OWN_ROLE_GRANT.ROLE_ID.eq(PORTAL_USER.OWN_ROLE),
                OWN_ROLE_GRANT.RIGHT_NAME.in(rights.stream().map(Right::name).toList()),
                OWN_ROLE_GRANT
                    .LINE_ID
                    .eq(Grants.EVERY_LINE)
                    .or(OWN_ROLE_GRANT.LINE_ID.eq(DIALOG.LINE_ID))
                    .or(OWN_ROLE_GRANT.LINE_ID.in(openLine()))));
  }

  private static Condition takesPart(Field<Long> user) {
    return DSL.exists(
        DSL.selectOne()
            .from(MEMBER)
            .where(
                MEMBER.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                MEMBER.CHAT_ID.eq(DIALOG.ID),
                MEMBER.USER_ID.eq(user)));
  }

  private static Condition colleagueTakesPart(UserId user) {
    return DSL.exists(
        DSL.selectOne()
            .from(MEMBER)
            .join(DEPARTMENT_MEMBER)
            .on(
                DEPARTMENT_MEMBER.PORTAL_ID.eq(MEMBER.PORTAL_ID),
                DEPARTMENT_MEMBER.USER_ID.eq(MEMBER.USER_ID))
            .where(
                MEMBER.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                MEMBER.CHAT_ID.eq(DIALOG.ID),
                DEPARTMENT_MEMBER.DEPARTMENT_ID.in(departments(user))));
  }

  private static Condition answers(UserId user) {
    return DSL.exists(
        DSL.selectOne()
            .from(LINE_QUEUE)
            .where(
                LINE_QUEUE.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                LINE_QUEUE.LINE_ID.eq(DIALOG.LINE_ID).or(LINE_QUEUE.LINE_ID.in(openLine())),
                isOfQueue(user)));
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
        LINE_QUEUE.ENTITY_TYPE.eq("department").and(LINE_QUEUE.ENTITY_ID.in(departments(user)));
    return himself.or(hisDepartment);
  }

  private static Select<Record1<Long>> departments(UserId user) {
    return DSL.select(DEPARTMENT_MEMBER.DEPARTMENT_ID)
        .from(DEPARTMENT_MEMBER)
        .where(
            DEPARTMENT_MEMBER.PORTAL_ID.eq(DIALOG.PORTAL_ID),
            DEPARTMENT_MEMBER.USER_ID.eq(user.value()));
  }
}
