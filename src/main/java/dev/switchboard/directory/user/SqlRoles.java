package dev.switchboard.directory.user;

import static dev.switchboard.gen.Tables.OWN_ROLE;
import static dev.switchboard.gen.Tables.OWN_ROLE_GRANT;
import static dev.switchboard.gen.Tables.PORTAL_USER;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// The tables of own roles and of what they allow.
final class SqlRoles {
  /// One right of one role.
  record Granted(long role, Grants.Grant grant) {}

  private static final Stored<OwnRole> ROLES =
      Stored.<OwnRole>in(OWN_ROLE, OWN_ROLE.PORTAL_ID)
          .id(OWN_ROLE.ID, OwnRole::id)
          .column(OWN_ROLE.NAME, OwnRole::name)
          .column(OWN_ROLE.CHANGED_AT, role -> role.changedAt().toEpochMilli())
          .read(row ->
              new OwnRole(
                  row.get(OWN_ROLE.ID),
                  row.get(OWN_ROLE.NAME),
                  Instant.ofEpochMilli(row.get(OWN_ROLE.CHANGED_AT))));

  private static final Stored<Granted> GRANTS =
      Stored.<Granted>in(OWN_ROLE_GRANT, OWN_ROLE_GRANT.PORTAL_ID)
          .id(OWN_ROLE_GRANT.ROLE_ID, Granted::role)
          .id(OWN_ROLE_GRANT.RIGHT_NAME, granted -> granted.grant().right().name())
          .id(OWN_ROLE_GRANT.LINE_ID, granted -> granted.grant().line())
          .read(row ->
              new Granted(
                  row.get(OWN_ROLE_GRANT.ROLE_ID),
                  new Grants.Grant(
                      Right.valueOf(row.get(OWN_ROLE_GRANT.RIGHT_NAME)),
                      row.get(OWN_ROLE_GRANT.LINE_ID))));

  private SqlRoles() {}

  static Rows<OwnRole> in(Work work) {
    return work.rows(ROLES);
  }

  static List<OwnRole> all(Work work) {
    return in(work).all(new Filter<>(DSL.noCondition(), _ -> true));
  }

  static boolean allows(Work work, long role, Right right, long line) {
    Rows<Granted> grants = work.rows(GRANTS);
    return grants.find(role, right.name(), Grants.EVERY_LINE).isPresent()
        || (line != Grants.EVERY_LINE && grants.find(role, right.name(), line).isPresent());
  }

  /// Makes a role allow this and nothing else.
  static void grant(Work work, long role, Grants grants) {
    Rows<Granted> rows = work.rows(GRANTS);
    Filter<Granted> ofRole =
        new Filter<>(OWN_ROLE_GRANT.ROLE_ID.eq(role), granted -> granted.role() == role);
    Set<Grants.Grant> before = new HashSet<>();
    for (Granted granted : rows.all(ofRole)) {
      before.add(granted.grant());
      if (!grants.all().contains(granted.grant())) {
        rows.remove(granted);
      }
    }
    grants.all().stream()
        .filter(grant -> !before.contains(grant))
        .forEach(grant -> rows.save(new Granted(role, grant)));
  }

  /// Whether somebody has the role, dismissed employees included.
  static boolean isHeld(Work work, long role) {
    return !SqlUsers.in(work)
        .all(
            new Filter<>(
                PORTAL_USER.OWN_ROLE.ne(DSL.inline(0L)).and(PORTAL_USER.OWN_ROLE.eq(role)),
                user -> user.ownRole() == role))
        .isEmpty();
  }

  /// What these own roles allow. One query.
  static Map<Long, Grants> grants(Database database, PortalId portal, Set<Long> roles) {
    return database.read(sql -> grants(sql, portal, roles));
  }

  /// What these own roles allow. One query, none without roles.
  static Map<Long, Grants> grants(DSLContext sql, PortalId portal, Set<Long> roles) {
    if (roles.isEmpty()) {
      return Map.of();
    }
    Map<Long, Set<Grants.Grant>> found = new HashMap<>();
    sql.selectFrom(OWN_ROLE_GRANT)
        .where(OWN_ROLE_GRANT.PORTAL_ID.eq(portal.value()), OWN_ROLE_GRANT.ROLE_ID.in(roles))
        .fetch(GRANTS::read)
        .forEach(granted ->
            found.computeIfAbsent(granted.role(), _ -> new HashSet<>()).add(granted.grant()));
    Map<Long, Grants> grants = new HashMap<>();
    found.forEach((role, all) -> grants.put(role, new Grants(all)));
    return grants;
  }

  /// Every own role, by id, with how many have it. Three queries.
  static List<OwnRole.WithGrants> list(Database database, PortalId portal) {
    return database.read(sql -> {
      List<OwnRole> roles =
          sql.selectFrom(OWN_ROLE)
              .where(OWN_ROLE.PORTAL_ID.eq(portal.value()))
              .orderBy(OWN_ROLE.ID)
              .fetch(ROLES::read);
      Set<Long> ids = new HashSet<>(roles.stream().map(OwnRole::id).toList());
      Map<Long, Grants> grants = grants(sql, portal, ids);
      Map<Long, Integer> users =
          sql.select(PORTAL_USER.OWN_ROLE, DSL.count())
              .from(PORTAL_USER)
              .where(
                  PORTAL_USER.PORTAL_ID.eq(portal.value()), PORTAL_USER.OWN_ROLE.ne(DSL.inline(0L)))
              .groupBy(PORTAL_USER.OWN_ROLE)
              .fetchMap(PORTAL_USER.OWN_ROLE, DSL.count());
      return roles.stream()
          .map(role ->
              new OwnRole.WithGrants(
                  role,
                  grants.getOrDefault(role.id(), Grants.NONE),
                  users.getOrDefault(role.id(), 0)))
          .toList();
    });
  }
}
