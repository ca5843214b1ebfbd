package dev.switchboard.crm.item;

import dev.switchboard.crm.multifield.MultifieldType;
import dev.switchboard.crm.multifield.RowChange;

/// A way to reach somebody, by which items are found.
public sealed interface Address {
  String value();

  MultifieldType type();

  /// Compared by its digits.
  record Phone(String value) implements Address {
    @Override
    public MultifieldType type() {
      return MultifieldType.PHONE;
    }
  }

  /// Compared without case.
  record Email(String value) implements Address {
    @Override
    public MultifieldType type() {
      return MultifieldType.EMAIL;
    }
  }

  /// `imol|<USER_CODE>`, compared as it stands.
  record Messenger(String value) implements Address {
    @Override
    public MultifieldType type() {
      return MultifieldType.IM;
    }
  }

  /// An empty or endless one leads nowhere.
  default boolean isUsable() {
    return !value().isBlank() && value().strip().length() <= type().field().limit();
  }

  /// As a new row of an item.
  default RowChange.Add row() {
    String valueType = this instanceof Messenger ? "OPENLINE" : "WORK";
    return new RowChange.Add(type(), valueType, value().strip());
  }
}
