package dev.switchboard.directory.user;

import static dev.switchboard.gen.Tables.PORTAL_USER;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/// What several people may, for whoever asks the database within a query of his own.
public final class SqlStaff {
  private SqlStaff() {}

  /// Those of the users who are known. Two queries.
  public static Map<UserId, Staff> read(DSLContext sql, PortalId portal, Collection<UserId> users) {
    List<Long> ids = users.stream().map(UserId::value).toList();
    var rows =
        sql.select(
                PORTAL_USER.ID,
                PORTAL_USER.TYPE,
                PORTAL_USER.ACTIVE,
                PORTAL_USER.ROLE,
                PORTAL_USER.OWN_ROLE)
            .from(PORTAL_USER)
            .where(PORTAL_USER.PORTAL_ID.eq(portal.value()), PORTAL_USER.ID.in(ids))
            .fetch();
    Map<Long, Grants> own =
        SqlRoles.grants(
            sql,
            portal,
            rows.stream()
                .map(row -> row.get(PORTAL_USER.OWN_ROLE))
                .filter(role -> role != 0)
                .collect(Collectors.toSet()));
    Map<UserId, Staff> staff = new LinkedHashMap<>();
    rows.forEach(row -> staff.put(new UserId(row.get(PORTAL_USER.ID)), staff(row, own)));
    return staff;
  }

  private static Staff staff(Record row, Map<Long, Grants> own) {
    boolean works =
        row.get(PORTAL_USER.ACTIVE) && row.get(PORTAL_USER.TYPE).equals(UserType.EMPLOYEE.name());
    Role role = works ? Role.valueOf(row.get(PORTAL_USER.ROLE)) : Role.NONE;
    return new Staff(
        role,
        role == Role.OWN
            ? own.getOrDefault(row.get(PORTAL_USER.OWN_ROLE), Grants.NONE)
            : role.grants());
  }
}
