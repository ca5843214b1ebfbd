package dev.switchboard.openchannels.mail;

import dev.switchboard.platform.exchange.Excerpt;
import dev.switchboard.platform.exchange.Exchange;
import dev.switchboard.platform.exchange.Exchanges;
import dev.switchboard.platform.files.FileStore;
import dev.switchboard.platform.files.FilesModule;
import dev.switchboard.platform.files.StoredFile;
import dev.switchboard.platform.identity.UserId;
import dev.switchboard.platform.lane.Lanes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one mail in, with its files. Blocks until it is on disk.
record Intake(Lanes lanes, FilesModule files, Exchanges exchanges) {
  private static final Logger log = LoggerFactory.getLogger(Intake.class);
  private static final String WHAT = "mail";

  TakeMail.Outcome take(Mailbox mailbox, Position position, ImapInbox.Fetched fetched) {
    Instant came = exchanges.now();
    Mail mail = new MailReader(mailbox.address()).read(fetched.bytes(), fetched.whole());
    if (mail.kind() instanceof Mail.Kind.Program(String why)) {
      log.info("mail.ignored mailbox={} uid={} why={}", mailbox.id(), position.last(), why);
    }
    List<StoredFile> kept = new ArrayList<>();
    Mail whole = mail.kind() instanceof Mail.Kind.Person ? keep(mailbox, mail, kept) : mail;
    TakeMail.Outcome outcome =
        lanes.call(
            mailbox.portal(),
            new TakeMail(mailbox.id(), position, fetched.at(), whole, kept, files.links()));
    if (outcome != TakeMail.Outcome.TAKEN) {
      kept.forEach(files.store()::drop);
    }
    exchanges.note(
        mailbox.portal(),
        MailPlace.channel(mailbox.id()),
        Exchange.incoming(
            came,
            WHAT,
            200,
            "",
            Duration.between(came, exchanges.now()),
            Excerpt.of(fetched.bytes())));
    return outcome;
  }

  /// Goes on behind a mail without taking it in.
  ///
  /// @param why it is left out
  TakeMail.Outcome skip(Mailbox mailbox, Position position, Mail.Kind why) {
    Mail nothing = new Mail(why, "", "", "", List.of(), "", "", "", List.of());
    return lanes.call(
        mailbox.portal(),
        new TakeMail(mailbox.id(), position, mailbox.heardAt(), nothing, List.of(), files.links()));
  }

  void countAnew(Mailbox mailbox, Position now) {
    log.warn("mail.counted_anew mailbox={}", mailbox.id());
    lanes.call(mailbox.portal(), new CountAnew(mailbox.id(), mailbox.position(), now));
  }

  private Mail keep(Mailbox mailbox, Mail mail, List<StoredFile> kept) {
    List<String> lines = new ArrayList<>(List.of(mail.text()));
    for (Mail.Attached file : mail.files()) {
      String name = file.name();
      switch (files.store().keep(mailbox.portal(), UserId.SYSTEM, 0, name, file.content())) {
        case FileStore.Outcome.Kept(StoredFile here) -> kept.add(here);
        case FileStore.Outcome.Empty _ -> lines.add(name + ": the file is empty.");
        case FileStore.Outcome.TooLarge(long largest) ->
            lines.add(name + ": files of up to " + (largest >> 20) + " MB are taken here.");
        case FileStore.Outcome.WrongType(String type) ->
            lines.add(name + ": files of the type " + type + " are not taken here.");
      }
    }
    lines.removeIf(String::isBlank);
    return mail.withText(String.join("\n", lines));
  }
}
