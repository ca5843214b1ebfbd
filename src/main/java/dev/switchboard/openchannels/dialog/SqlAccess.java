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
import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
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

  /// How an employee stands, read before the question so that it holds no row up.
  ///
  /// @param lines those on which he answers
  private record Standing(
      PortalId portal, UserId user, Role role, long ownRole, List<Long> lines) {}

  /// Two small queries, which leave the fewest conditions that each dialog has to be tried on.
  ///
  /// @param everywhere rights of which any one opens every dialog of the lines where it holds; with
  ///   `HISTORY_ALL` among them it is asked who may read, otherwise who may work
  public static Condition isOpenTo(
      DSLContext sql, PortalId portal, UserId user, Set<Right> everywhere) {
    return sql.select(PORTAL_USER.ROLE, PORTAL_USER.OWN_ROLE)
        .from(PORTAL_USER)
        .where(
            PORTAL_USER.PORTAL_ID.eq(portal.value()),
            PORTAL_USER.ID.eq(user.value()),
            PORTAL_USER.ACTIVE.eq(true),
            PORTAL_USER.TYPE.eq(UserType.EMPLOYEE.name()))
        .fetchOptional()
        .map(row -> {
          Role role = Role.valueOf(row.value1());
          return allows(role, everywhere)
              ? DSL.noCondition()
              : isOpenTo(
                  new Standing(portal, user, role, row.value2(), lines(sql, portal, user)),
                  everywhere);
        })
        .orElseGet(DSL::falseCondition);
  }

  private static boolean allows(Role role, Set<Right> rights) {
    return rights.stream().anyMatch(role::allows);
  }

  private static Condition isOpenTo(Standing standing, Set<Right> everywhere) {
    Condition his = takesPart(standing.user()).or(answers(standing));
    if (standing.role() == Role.OWN) {
      return ownRole(standing, everywhere, his);
    }
    return allows(standing.role(), HISTORIES) ? his : DSL.falseCondition();
  }

  private static Condition ownRole(Standing standing, Set<Right> everywhere, Condition his) {
    Condition open = DSL.exists(openLine());
    Condition lasting = his.and(open.or(grants(standing, HISTORIES)));
    Condition opened = grants(standing, everywhere).or(lasting);
    return everywhere.contains(Right.HISTORY_ALL)
        ? opened.or(
            grants(standing, Set.of(Right.HISTORY_DEPARTMENT))
                .and(colleagueTakesPart(standing.user())))
        : opened;
  }

  /// The user's own role has one of the rights on the line of the dialog.
  private static Condition grants(Standing standing, Collection<Right> rights) {
    return DSL.exists(
        DSL.selectOne()
            .from(OWN_ROLE_GRANT)
            .where(
                OWN_ROLE_GRANT.PORTAL_ID.eq(standing.portal().value()),
                OWN_ROLE_GRANT.ROLE_ID.eq(standing.ownRole()),
                OWN_ROLE_GRANT.RIGHT_NAME.in(rights.stream().map(Right::name).toList()),
                OWN_ROLE_GRANT
                    .LINE_ID
                    .eq(Grants.EVERY_LINE)
                    .or(OWN_ROLE_GRANT.LINE_ID.eq(DIALOG.LINE_ID))
                    .or(OWN_ROLE_GRANT.LINE_ID.in(openLine()))));
  }

  private static Condition takesPart(UserId user) {
    return DSL.exists(
        DSL.selectOne()
            .from(MEMBER)
            .where(
                MEMBER.PORTAL_ID.eq(DIALOG.PORTAL_ID),
                MEMBER.CHAT_ID.eq(DIALOG.ID),
                MEMBER.USER_ID.eq(user.value())));
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

  private static Condition answers(Standing standing) {
    return standing.lines().isEmpty()
        ? DSL.falseCondition()
        : DIALOG
            .LINE_ID
            .in(standing.lines())
            .or(DSL.exists(openLine().and(SESSION.LINE_ID.in(standing.lines()))));
  }

  private static List<Long> lines(DSLContext sql, PortalId portal, UserId user) {
    return sql.selectDistinct(LINE_QUEUE.LINE_ID)
        .from(LINE_QUEUE)
        .where(LINE_QUEUE.PORTAL_ID.eq(portal.value()), isOfQueue(portal, user))
        .fetch(LINE_QUEUE.LINE_ID);
  }

  /// The line of the open session, to which the dialog may have been transferred.
  private static SelectConditionStep<Record1<Long>> openLine() {
    return DSL.select(SESSION.LINE_ID)
        .from(SESSION)
        .where(
            SESSION.PORTAL_ID.eq(DIALOG.PORTAL_ID),
            SESSION.CHAT_ID.eq(DIALOG.ID),
            SESSION.CLOSED_AT.eq(DSL.inline(0L)));
  }

  private static Condition isOfQueue(PortalId portal, UserId user) {
    Condition himself =
        LINE_QUEUE.ENTITY_TYPE.eq("user").and(LINE_QUEUE.ENTITY_ID.eq(user.value()));
    var departments =
        DSL.select(DEPARTMENT_MEMBER.DEPARTMENT_ID)
            .from(DEPARTMENT_MEMBER)
            .where(
                DEPARTMENT_MEMBER.PORTAL_ID.eq(portal.value()),
                DEPARTMENT_MEMBER.USER_ID.eq(user.value()));
    return himself.or(
        LINE_QUEUE.ENTITY_TYPE.eq("department").and(LINE_QUEUE.ENTITY_ID.in(departments)));
  }

  private static Select<Record1<Long>> departments(UserId user) {
    return DSL.select(DEPARTMENT_MEMBER.DEPARTMENT_ID)
        .from(DEPARTMENT_MEMBER)
        .where(
            DEPARTMENT_MEMBER.PORTAL_ID.eq(DIALOG.PORTAL_ID),
            DEPARTMENT_MEMBER.USER_ID.eq(user.value()));
  }
}
