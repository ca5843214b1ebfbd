package dev.switchboard.openchannels.routing;

import static dev.switchboard.gen.Tables.OPERATOR_SKILL;

import dev.switchboard.platform.identity.PortalId;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Database;
import dev.switchboard.platform.storage.Filter;
import dev.switchboard.platform.storage.Stored;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// The table `operator_skill`.
final class SqlSkills implements Skills {
  private record Able(UserId user, List<String> skills) {}

  private static final Stored<Able> ABLE =
      Stored.<Able>in(OPERATOR_SKILL, OPERATOR_SKILL.PORTAL_ID)
          .id(OPERATOR_SKILL.USER_ID, able -> able.user().value())
          .column(OPERATOR_SKILL.SKILLS, able -> text(able.skills()))
          .read(SqlSkills::toAble);

  private final Work work;

  SqlSkills(Work work) {
    this.work = work;
  }

  @Override
  public Map<UserId, List<String>> all() {
    return work.rows(ABLE).all(new Filter<>(DSL.noCondition(), _ -> true)).stream()
        .collect(Collectors.toMap(Able::user, Able::skills));
  }

  @Override
  public void save(UserId user, List<String> skills) {
    work.rows(ABLE).save(new Able(user, skills));
  }

  static Map<Long, List<String>> read(Database database, PortalId portal) {
    Map<Long, List<String>> skills = new TreeMap<>();
    database
        .read(sql ->
            sql.selectFrom(OPERATOR_SKILL)
                .where(OPERATOR_SKILL.PORTAL_ID.eq(portal.value()))
                .fetch(SqlSkills::toAble))
        .stream()
        .filter(able -> !able.skills().isEmpty())
        .forEach(able -> skills.put(able.user().value(), able.skills()));
    return skills;
  }

  private static Able toAble(Record row) {
    return new Able(
        new UserId(row.get(OPERATOR_SKILL.USER_ID)), list(row.get(OPERATOR_SKILL.SKILLS)));
  }

  static String text(List<String> skills) {
    return String.join(",", skills);
  }

  static List<String> list(String stored) {
    return Stream.of(stored.split(",")).filter(skill -> !skill.isEmpty()).toList();
  }
}
