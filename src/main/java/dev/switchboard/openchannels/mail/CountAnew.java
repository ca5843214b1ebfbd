package dev.switchboard.openchannels.mail;

import dev.switchboard.platform.lane.Command;
import dev.switchboard.platform.lane.Work;

/// The server has given all mails other numbers: reading goes on from where they begin now. What
/// comes twice by this is known by its Message-ID.
///
/// @param before as it was when the server was asked
record CountAnew(long mailbox, Position before, Position now) implements Command<Boolean> {
  @Override
  public Boolean decide(Work work) {
    var found = SqlMail.in(work).find(mailbox).filter(known -> known.position().equals(before));
    found.ifPresent(known -> SqlMail.in(work).save(known.at(now, known.heardAt())));
    return found.isPresent();
  }
}
