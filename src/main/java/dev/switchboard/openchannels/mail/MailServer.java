package dev.switchboard.openchannels.mail;

/// Where a mail server is, and how it is spoken to.
record MailServer(String host, int port, Security security) {}
