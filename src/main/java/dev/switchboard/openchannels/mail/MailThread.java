package dev.switchboard.openchannels.mail;

import java.util.ArrayList;
import java.util.List;

/// The client's last mail of a dialog, which the next answer answers.
///
/// @param last its Message-ID, empty: it had none
/// @param references the Message-IDs of the mails before it
record MailThread(long chat, String subject, String last, List<String> references) {
  /// How many ids an answer names.
  static final int REFERENCES = 10;

  MailThread {
    references = List.copyOf(references);
  }

  static MailThread of(long chat, Mail mail) {
    return new MailThread(chat, mail.subject(), mail.id(), mail.references());
  }

  /// What the References of an answer are.
  ///
  /// Source: RFC 5322 §3.6.4
  ///
  /// @param answered Message-ID of the mail that is answered, empty: unknown
  List<String> before(String answered) {
    List<String> all = new ArrayList<>(references);
    for (String id : List.of(last, answered)) {
      all.remove(id);
      if (!id.isEmpty()) {
        all.add(id);
      }
    }
    return all.size() <= REFERENCES ? all : all.subList(all.size() - REFERENCES, all.size());
  }
}
