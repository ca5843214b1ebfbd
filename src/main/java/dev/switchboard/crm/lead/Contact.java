package dev.switchboard.crm.lead;

import dev.switchboard.crm.multifield.MultifieldType;

/// A way to reach somebody, by which leads are found.
public sealed interface Contact {
  String value();

  MultifieldType type();

  /// Compared by its digits.
  record Phone(String value) implements Contact {
    @Override
    public MultifieldType type() {
      return MultifieldType.PHONE;
    }
  }

  /// Compared without case.
  record Email(String value) implements Contact {
    @Override
    public MultifieldType type() {
      return MultifieldType.EMAIL;
    }
  }

  /// `imol|<USER_CODE>`, compared as it stands.
  record Messenger(String value) implements Contact {
    @Override
    public MultifieldType type() {
      return MultifieldType.IM;
    }
  }
}
