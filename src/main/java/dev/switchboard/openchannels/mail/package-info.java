/// The connector `mailbox`: mailboxes, read by IMAP and answered from by SMTP. The mails of one
/// address are a dialog of a line.
@NullMarked
package dev.switchboard.openchannels.mail;

import org.jspecify.annotations.NullMarked;
