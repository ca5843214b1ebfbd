package dev.switchboard.crm.item;

import dev.switchboard.crm.field.CrmField;
import dev.switchboard.crm.field.FieldValue;
import dev.switchboard.crm.kind.Kinds;
import dev.switchboard.crm.multifield.MultifieldType;
import dev.switchboard.crm.search.Criterion;
import dev.switchboard.crm.search.Operator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Leads that resemble each other and filters that often choose some of them.
final class RandomLeads {
  private static final List<Operator> COMPARISONS =
      List.of(Operator.GREATER, Operator.GREATER_OR_EQUAL, Operator.LESS, Operator.LESS_OR_EQUAL);
  private static final List<Operator> PATTERNS = List.of(Operator.CONTAINS, Operator.LIKE);
  private static final CrmField COMPANY_ID = Kinds.LEAD.fields().find("COMPANY_ID").orElseThrow();
  private static final CrmField ORIGIN_ID = CommonFields.ORIGIN_ID;

  private final Random random;

  RandomLeads(long seed) {
    this.random = new Random(seed);
  }

  /// The fields of a lead, as JSON members with single quotes.
  String lead() {
    StringBuilder fields = new StringBuilder("'TITLE':'" + text("aAbB_%!") + "'");
    add(fields, "ORIGIN_ID", "'" + text("ab1") + "'");
    add(fields, "COMPANY_ID", Integer.toString(random.nextInt(4)));
    add(fields, "OPPORTUNITY", Integer.toString(random.nextInt(4)));
    add(fields, "STATUS_ID", "'" + pick(List.of("NEW", "JUNK", "CONVERTED")) + "'");
    add(fields, "PHONE", "['" + phone() + "','" + phone() + "']");
    add(fields, "EMAIL", "'" + text("aA") + "@b'");
    return fields.toString();
  }

  private void add(StringBuilder fields, String name, String value) {
    if (random.nextInt(3) > 0) {
      fields.append(",'").append(name).append("':").append(value);
    }
  }

  List<Criterion> criteria() {
    return Stream.generate(this::criterion).limit(random.nextInt(3)).toList();
  }

  private Criterion criterion() {
    return switch (random.nextInt(9)) {
      case 0 -> oneOf(CommonFields.TITLE, this::title);
      case 1 -> single(CommonFields.TITLE, PATTERNS, FieldValue.of("a" + text("aAbB_%!")));
      case 2 -> oneOf(ORIGIN_ID, () -> FieldValue.of(text("ab1")));
      case 3 -> single(ORIGIN_ID, COMPARISONS, FieldValue.of("a" + text("ab1")));
      case 4 -> oneOf(COMPANY_ID, this::company);
      case 5 -> single(COMPANY_ID, COMPARISONS, FieldValue.of(random.nextInt(4)));
      case 6 -> oneOf(MultifieldType.PHONE.field(), () -> FieldValue.of(phone()));
      case 7 -> single(MultifieldType.EMAIL.field(), PATTERNS, FieldValue.of("A" + text("a%@b")));
      default -> single(CommonFields.OPPORTUNITY, COMPARISONS, FieldValue.of(random.nextInt(400)));
    };
  }

  private FieldValue title() {
    return random.nextInt(4) == 0 ? FieldValue.EMPTY : FieldValue.of(text("aAbB_%!"));
  }

  private FieldValue company() {
    int id = random.nextInt(4);
    return id == 0 ? FieldValue.EMPTY : FieldValue.of(id);
  }

  private Criterion oneOf(CrmField field, Supplier<FieldValue> value) {
    List<FieldValue> values = Stream.generate(value).limit(random.nextInt(4)).toList();
    return new Criterion(field, Operator.ONE_OF, random.nextBoolean(), values);
  }

  private Criterion single(CrmField field, List<Operator> operators, FieldValue value) {
    Operator operator = pick(operators);
    boolean negated = PATTERNS.contains(operator) && random.nextBoolean();
    return new Criterion(field, operator, negated, List.of(value));
  }

  private String phone() {
    return pick(List.of("", "+1 2", "0012", "12", "3", "no", "NO"));
  }

  private String text(String letters) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
