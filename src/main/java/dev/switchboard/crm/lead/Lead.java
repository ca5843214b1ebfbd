package dev.switchboard.crm.lead;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.field.FieldValues;
import dev.switchboard.crm.multifield.MultifieldType;
import dev.switchboard.crm.multifield.Multifields;
import dev.switchboard.crm.status.Stage;
import dev.switchboard.platform.identity.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/// Somebody who has asked.
///
/// Immutable: every change gives the next lead.
///
/// @param values by the fields of [LeadFields]
public record Lead(FieldValues values) {
  private static final String CURRENCY = "USD";

  public LeadId id() {
    return new LeadId(number(LeadFields.ID));
  }

  public String title() {
    return text(LeadFields.TITLE);
  }

  public Stage stage() {
    return Stage.valueOf(text(LeadFields.STATUS_ID));
  }

  public UserId responsible() {
    return new UserId(number(LeadFields.ASSIGNED_BY_ID));
  }

  private long number(CrmField field) {
    return values.get(field) instanceof FieldValue.Whole(long value) ? value : 0;
  }

  private String text(CrmField field) {
    return values.get(field) instanceof FieldValue.Text(String value) ? value : "";
  }

  /// A lead that `author` adds; what `patch` leaves open gets its default.
  static Lead added(LeadId id, FieldValues patch, UserId author, Instant at) {
    FieldValue now = FieldValue.of(at.truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
    FieldValue by = FieldValue.of(author.value());
    FieldValues origin =
        FieldValues.NONE
            .with(LeadFields.ID, FieldValue.of(id.value()))
            .with(LeadFields.CREATED_BY_ID, by)
            .with(LeadFields.DATE_CREATE, now)
            .with(LeadFields.LAST_ACTIVITY_BY, by)
            .with(LeadFields.LAST_ACTIVITY_TIME, now);
    FieldValues values = origin.with(patch).orElse(defaults(id, Stage.NEW, author)).with(origin);
    return new Lead(values).moved(by, now).touched(by, now);
  }

  /// The lead after `patch`; what was emptied and must have a value gets its default, and stage and
  /// responsible employee stay.
  Lead changed(FieldValues patch, UserId author, Instant at) {
    FieldValue now = FieldValue.of(at.truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
    FieldValue by = FieldValue.of(author.value());
    Lead next = new Lead(values.with(patch).orElse(defaults(id(), stage(), responsible())));
    return (next.stage() == stage() ? next : next.moved(by, now)).touched(by, now);
  }

  private Lead moved(FieldValue by, FieldValue now) {
    return new Lead(
        values
            .with(LeadFields.MOVED_BY_ID, by)
            .with(LeadFields.MOVED_TIME, now)
            .with(LeadFields.STATUS_SEMANTIC_ID, FieldValue.of(stage().semantic().name()))
            .with(LeadFields.DATE_CLOSED, stage().isFinal() ? now : FieldValue.EMPTY));
  }

  private Lead touched(FieldValue by, FieldValue now) {
    return new Lead(values.with(LeadFields.MODIFY_BY_ID, by).with(LeadFields.DATE_MODIFY, now));
  }

  /// The lead with what can be told from its multifields.
  Lead reachedBy(Multifields rows) {
    return new Lead(
        values
            .with(LeadFields.HAS_PHONE, FieldValue.flag(rows.has(MultifieldType.PHONE)))
            .with(LeadFields.HAS_EMAIL, FieldValue.flag(rows.has(MultifieldType.EMAIL)))
            .with(LeadFields.HAS_IMOL, FieldValue.flag(rows.hasDialog())));
  }

  private static FieldValues defaults(LeadId id, Stage stage, UserId responsible) {
    Map<String, FieldValue> values = new HashMap<>();
    values.put(LeadFields.TITLE.name(), FieldValue.of("Lead #" + id));
    values.put(LeadFields.STATUS_ID.name(), FieldValue.of(stage.name()));
    values.put(LeadFields.ASSIGNED_BY_ID.name(), FieldValue.of(responsible.value()));
    values.put(LeadFields.CURRENCY_ID.name(), FieldValue.of(CURRENCY));
    values.put(LeadFields.OPPORTUNITY.name(), FieldValue.of(0));
    values.put(LeadFields.OPENED.name(), FieldValue.flag(true));
    values.put(LeadFields.IS_MANUAL_OPPORTUNITY.name(), FieldValue.flag(false));
    values.put(LeadFields.IS_RETURN_CUSTOMER.name(), FieldValue.flag(false));
    return new FieldValues(values);
  }
}
