-- Mailboxes, each of them the channel of one line.
CREATE TABLE mailbox (
  portal_id     BIGINT NOT NULL,
  id            BIGINT NOT NULL,
  line_id       BIGINT NOT NULL,
  address       VARCHAR(254) NOT NULL, -- in lower case
  name          VARCHAR(100) NOT NULL, -- whom clients see as the sender
  imap_host     VARCHAR(253) NOT NULL,
  imap_port     BIGINT NOT NULL,
  imap_security VARCHAR(10) NOT NULL,  -- TLS, STARTTLS or NONE
  smtp_host     VARCHAR(253) NOT NULL,
  smtp_port     BIGINT NOT NULL,
  smtp_security VARCHAR(10) NOT NULL,
  login         VARCHAR(254) NOT NULL,
  password      TEXT NOT NULL,         -- plain, since it must be sent
  active        BOOLEAN NOT NULL,
  uid_validity  BIGINT NOT NULL,       -- of the numbers by which the server counts mails
  last_uid      BIGINT NOT NULL,       -- up to which everything is on disk, or was there before
  heard_at      BIGINT NOT NULL,       -- when the server got that mail, epoch milliseconds
  CONSTRAINT pk_mailbox PRIMARY KEY (portal_id, id)
);
CREATE UNIQUE INDEX mailbox_address ON mailbox (portal_id, address);

-- The client's last mail of a dialog, which an answer answers.
CREATE TABLE mail_thread (
  portal_id BIGINT NOT NULL,
  chat_id   BIGINT NOT NULL,
  subject   VARCHAR(300) NOT NULL,
  last_id   VARCHAR(255) NOT NULL, -- its Message-ID, empty: it had none
  refs      TEXT NOT NULL,         -- the Message-IDs of the mails before it, parted by spaces
  CONSTRAINT pk_mail_thread PRIMARY KEY (portal_id, chat_id)
);
