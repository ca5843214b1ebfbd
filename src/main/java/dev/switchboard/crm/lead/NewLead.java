package dev.switchboard.crm.lead;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.multifield.RowChange;
import dev.switchboard.platform.identity.UserId;
import java.util.ArrayList;
import java.util.List;

/// A lead that another room adds. What it does not say gets its default; texts that are too long
/// are cut, since no caller is there to be told.
public record NewLead(LeadChange change) {
  public static NewLead titled(String title) {
    return new NewLead(new LeadChange(FieldValues.NONE, List.of())).with(LeadFields.TITLE, title);
  }

  public NewLead named(String name, String lastName) {
    return with(LeadFields.NAME, name).with(LeadFields.LAST_NAME, lastName);
  }

  /// @param source an entry of the dictionary SOURCE
  public NewLead from(String source, String description) {
    return with(LeadFields.SOURCE_ID, source).with(LeadFields.SOURCE_DESCRIPTION, description);
  }

  public NewLead commented(String comments) {
    return with(LeadFields.COMMENTS, comments);
  }

  /// Without it the author is responsible.
  public NewLead assignedTo(UserId responsible) {
    return new NewLead(
        new LeadChange(
            change.fields().with(LeadFields.ASSIGNED_BY_ID, FieldValue.of(responsible.value())),
            change.rows()));
  }

  /// Adds a phone, an e-mail address or a messenger; an empty or endless one is passed over.
  public NewLead reachedAt(Contact contact) {
    String value = contact.value().strip();
    if (value.isEmpty() || value.length() > contact.type().field().limit()) {
      return this;
    }
    String valueType = contact instanceof Contact.Messenger ? "OPENLINE" : "WORK";
    List<RowChange> rows = new ArrayList<>(change.rows());
    rows.add(new RowChange.Add(contact.type(), valueType, value));
    return new NewLead(new LeadChange(change.fields(), rows));
  }

  private NewLead with(CrmField field, String text) {
    String clean = text.replace("\0", "");
    String cut = clean.length() <= field.limit() ? clean : clean.substring(0, field.limit());
    return new NewLead(
        new LeadChange(change.fields().with(field, FieldValue.of(cut)), change.rows()));
  }
}
