package dev.switchboard.crm.item;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.multifield.RowChange;
import dev.switchboard.platform.identity.UserId;
import java.util.ArrayList;
import java.util.List;

/// An item that another room adds. What it does not say gets its default; texts that are too long
/// are cut, since no caller is there to be told.
public record NewItem(ItemChange change) {
  public static final NewItem PLAIN = new NewItem(ItemChange.NONE);

  public NewItem titled(String title) {
    return with(CommonFields.TITLE, title);
  }

  public NewItem named(String name, String lastName) {
    return with(CommonFields.NAME, name).with(CommonFields.LAST_NAME, lastName);
  }

  /// @param source an entry of the dictionary SOURCE
  public NewItem from(String source, String description) {
    return with(CommonFields.SOURCE_ID, source).with(CommonFields.SOURCE_DESCRIPTION, description);
  }

  public NewItem commented(String comments) {
    return with(CommonFields.COMMENTS, comments);
  }

  /// Without it the author is responsible.
  public NewItem assignedTo(UserId responsible) {
    return with(CommonFields.ASSIGNED_BY_ID, FieldValue.of(responsible.value()));
  }

  /// Adds a phone, an e-mail address or a messenger; an empty or endless one is passed over.
  public NewItem reachedAt(Address address) {
    if (!address.isUsable()) {
      return this;
    }
    List<RowChange> rows = new ArrayList<>(change.rows());
    rows.add(address.row());
    return new NewItem(new ItemChange(change.fields(), rows));
  }

  public NewItem with(CrmField field, FieldValue value) {
    return new NewItem(new ItemChange(change.fields().with(field, value), change.rows()));
  }

  private NewItem with(CrmField field, String text) {
    String clean = text.replace("\0", "");
    String cut = clean.length() <= field.limit() ? clean : clean.substring(0, field.limit());
    return with(field, FieldValue.of(cut));
  }
}
