package dev.switchboard.openchannels.livechat;

import dev.switchboard.openchannels.dialog.ClientCard;

/// What a visitor has said in the form. Unknown is empty.
record VisitorCard(String name, String email, String phone) {
  /// What this card says, completed by what `older` said.
  VisitorCard over(VisitorCard older) {
    return new VisitorCard(
        first(name, older.name), first(email, older.email), first(phone, older.phone));
  }

  private static String first(String newer, String older) {
    return newer.isEmpty() ? older : newer;
  }

  boolean isEmpty() {
    return name.isEmpty() && email.isEmpty() && phone.isEmpty();
  }

  ClientCard asClient() {
    return new ClientCard(name, "", "", phone, email, "");
  }

  /// A visitor's data is not for logs.
  @Override
  public String toString() {
    return "VisitorCard";
  }
}
