-- Numbers of WhatsApp, each of them the channel of one line.
CREATE TABLE whatsapp (
  portal_id     BIGINT NOT NULL,
  id            BIGINT NOT NULL,       -- Meta's own number of the phone number
  line_id       BIGINT NOT NULL,
  token         TEXT NOT NULL,         -- of access, plain, since it must be sent
  app_secret    TEXT NOT NULL,         -- plain, since Meta signs with it
  verify_token  VARCHAR(64) NOT NULL,  -- plain, since it is shown to be pasted at Meta
  phone         VARCHAR(40) NOT NULL,  -- as Meta displays it
  name          TEXT NOT NULL,         -- that Meta has verified
  active        BOOLEAN NOT NULL,
  verified_at   BIGINT NOT NULL,       -- when Meta last asked whether the address is ours, epoch milliseconds, 0: never
  heard_at      BIGINT NOT NULL,       -- when Meta last brought something, epoch milliseconds, 0: never
  trouble       VARCHAR(20) NOT NULL,  -- what is wrong with it, empty: nothing
  trouble_words TEXT NOT NULL,         -- as far as Meta has said why
  trouble_at    BIGINT NOT NULL,       -- since when, epoch milliseconds
  CONSTRAINT pk_whatsapp PRIMARY KEY (portal_id, id)
);
-- The one line of a number, of whatever portal: Meta brings its messages by the number only
CREATE UNIQUE INDEX whatsapp_number ON whatsapp (id);

-- By which ids WhatsApp knows what was sent: it tells by them what became of it.
CREATE TABLE whatsapp_sent (
  portal_id  BIGINT NOT NULL,
  wamid      VARCHAR(255) NOT NULL,
  chat_id    BIGINT NOT NULL,
  message_id BIGINT NOT NULL,
  state      VARCHAR(10) NOT NULL,   -- SENT, ARRIVED or FAILED
  CONSTRAINT pk_whatsapp_sent PRIMARY KEY (portal_id, wamid)
);
-- What goes with a dialog, and with a message
CREATE INDEX whatsapp_sent_chat ON whatsapp_sent (portal_id, chat_id);
CREATE INDEX whatsapp_sent_message ON whatsapp_sent (portal_id, message_id);
