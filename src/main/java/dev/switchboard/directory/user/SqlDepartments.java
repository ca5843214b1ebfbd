package dev.switchboard.directory.user;

import static dev.switchboard.gen.Tables.DEPARTMENT;
import static dev.switchboard.gen.Tables.DEPARTMENT_MEMBER;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;

/// The tables of departments and of who belongs to them.
final class SqlDepartments {
  /// A user belongs to a department.
  record Member(UserId user, long department) {}

  private static final Stored<Department> DEPARTMENTS =
      Stored.<Department>in(DEPARTMENT, DEPARTMENT.PORTAL_ID)
          .id(DEPARTMENT.ID, Department::id)
          .column(DEPARTMENT.NAME, Department::name)
          .column(DEPARTMENT.PARENT_ID, Department::parent)
          .column(DEPARTMENT.SORT, Department::sort)
          .column(DEPARTMENT.HEAD_ID, Department::head)
          .read(row ->
              new Department(
                  row.get(DEPARTMENT.ID),
                  row.get(DEPARTMENT.NAME),
                  row.get(DEPARTMENT.PARENT_ID),
                  row.get(DEPARTMENT.SORT),
                  row.get(DEPARTMENT.HEAD_ID)));

  private static final Stored<Member> MEMBERS =
      Stored.<Member>in(DEPARTMENT_MEMBER, DEPARTMENT_MEMBER.PORTAL_ID)
          .id(DEPARTMENT_MEMBER.USER_ID, member -> member.user().value())
          .id(DEPARTMENT_MEMBER.DEPARTMENT_ID, Member::department)
          .read(row ->
              new Member(
                  new UserId(row.get(DEPARTMENT_MEMBER.USER_ID)),
                  row.get(DEPARTMENT_MEMBER.DEPARTMENT_ID)));

  private SqlDepartments() {}

  static Rows<Department> in(Work work) {
    return work.rows(DEPARTMENTS);
  }

  static Rows<Member> members(Work work) {
    return work.rows(MEMBERS);
  }

  static List<UserId> membersOf(Work work, long department) {
    Filter<Member> ofDepartment =
        new Filter<>(
            DEPARTMENT_MEMBER.DEPARTMENT_ID.eq(department),
            member -> member.department() == department);
    return members(work).all(ofDepartment).stream()
        .map(Member::user)
        .sorted(Comparator.comparingLong(UserId::value))
        .toList();
  }

  static List<Department> childrenOf(Work work, long department) {
    return in(work)
        .all(
            new Filter<>(
                DEPARTMENT.PARENT_ID.eq(department),
                child -> Long.valueOf(department).equals(child.parent())));
  }

  /// Takes a user from one department to another.
  static void move(Work work, UserId user, long from, long to) {
    members(work).remove(new Member(user, from));
    join(work, user, to);
    work.emit(new UserEvent.Moved(user));
  }

  /// Makes a user belong to these departments and to no other.
  static void place(Work work, UserId user, List<Long> departments) {
    Filter<Member> ofUser =
        new Filter<>(
            DEPARTMENT_MEMBER.USER_ID.eq(user.value()), member -> member.user().equals(user));
    List<Member> before = members(work).all(ofUser);
    before.stream()
        .filter(member -> !departments.contains(member.department()))
        .forEach(members(work)::remove);
    departments.forEach(department -> join(work, user, department));
    work.emit(new UserEvent.Moved(user));
  }

  private static void join(Work work, UserId user, long department) {
    if (members(work).find(user.value(), department).isEmpty()) {
      members(work).save(new Member(user, department));
    }
  }

  static Map<UserId, List<Long>> memberships(Work work) {
    return members(work).all(new Filter<>(DSL.noCondition(), _ -> true)).stream()
        .collect(
            Collectors.groupingBy(
                Member::user, Collectors.mapping(Member::department, Collectors.toList())));
  }

  static Map<Long, List<UserId>> people(Work work) {
    return members(work).all(new Filter<>(DSL.noCondition(), _ -> true)).stream()
        .sorted(Comparator.comparingLong(member -> member.user().value()))
        .collect(
            Collectors.groupingBy(
                Member::department, Collectors.mapping(Member::user, Collectors.toList())));
  }

  static List<Department> all(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(DEPARTMENT)
            .where(DEPARTMENT.PORTAL_ID.eq(portal.value()))
            .orderBy(DEPARTMENT.ID)
            .fetch(DEPARTMENTS::read));
  }

  static Map<UserId, List<Long>> memberships(Database database, PortalId portal) {
    return database.read(sql ->
        sql.selectFrom(DEPARTMENT_MEMBER)
            .where(DEPARTMENT_MEMBER.PORTAL_ID.eq(portal.value()))
            .orderBy(DEPARTMENT_MEMBER.USER_ID, DEPARTMENT_MEMBER.DEPARTMENT_ID)
            .fetchGroups(
                row -> new UserId(row.get(DEPARTMENT_MEMBER.USER_ID)),
                row -> row.get(DEPARTMENT_MEMBER.DEPARTMENT_ID)));
  }

  static List<Long> of(Database database, PortalId portal, UserId user) {
    return database.read(sql ->
        sql.selectFrom(DEPARTMENT_MEMBER)
            .where(
                DEPARTMENT_MEMBER.PORTAL_ID.eq(portal.value()),
                DEPARTMENT_MEMBER.USER_ID.eq(user.value()))
            .orderBy(DEPARTMENT_MEMBER.DEPARTMENT_ID)
            .fetch(DEPARTMENT_MEMBER.DEPARTMENT_ID));
  }
}
