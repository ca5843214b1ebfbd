package dev.switchboard.crm.lead;

import static dev.switchboard.gen.Tables.LEAD;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.SqlColumns;
import dev.switchboard.platform.lane.Work;
import dev.switchboard.platform.storage.Rows;
import dev.switchboard.platform.storage.Stored;
import java.util.List;
import org.jooq.Record;

/// The table of leads, as commands see it.
final class SqlLeads {
  private static final Stored<Lead> LEADS = leads();

  private SqlLeads() {}

  private static Stored<Lead> leads() {
    Stored.Builder<Lead> stored =
        Stored.<Lead>in(LEAD, LEAD.PORTAL_ID).id(LEAD.ID, lead -> lead.id().value());
    List<CrmField> others =
        LeadFields.ALL.columns().stream().filter(field -> !field.equals(LeadFields.ID)).toList();
    SqlColumns.declare(stored, LEAD, others, Lead::values);
    return stored.read(SqlLeads::toLead);
  }

  static Rows<Lead> in(Work work) {
    return work.rows(LEADS);
  }

  private static Lead toLead(Record row) {
    return new Lead(SqlColumns.read(LEAD, LeadFields.ALL.columns(), row));
  }
}
