-- Bots of Telegram, each of them the channel of one line.
CREATE TABLE telegram (
  portal_id   BIGINT NOT NULL,
  id          BIGINT NOT NULL,      -- Telegram's own number of the bot, with which its token begins
  line_id     BIGINT NOT NULL,
  token       TEXT NOT NULL,        -- plain, since it must be sent
  name        TEXT NOT NULL,        -- what the bot calls itself
  username    VARCHAR(64) NOT NULL, -- behind https://t.me/
  active      BOOLEAN NOT NULL,
  next_update BIGINT NOT NULL,      -- the first update that is not on disk, 0: none has come
  heard_at    BIGINT NOT NULL,      -- when the one before it came, epoch milliseconds
  CONSTRAINT pk_telegram PRIMARY KEY (portal_id, id)
);
-- The one line of a bot, of whatever portal: two who ask Telegram for its messages take them from each other
CREATE UNIQUE INDEX telegram_bot ON telegram (id);

-- What Telegram tells of whoever has opened a chat, beside the name.
CREATE TABLE telegram_visit (
  portal_id BIGINT NOT NULL,
  bot_id    BIGINT NOT NULL,
  chat_id   BIGINT NOT NULL,      -- Telegram's number of the chat
  language  VARCHAR(35) NOT NULL, -- of the app, as IETF writes it; empty: not told
  payload   VARCHAR(64) NOT NULL, -- of the link by which the chat was last opened, empty: none
  CONSTRAINT pk_telegram_visit PRIMARY KEY (portal_id, bot_id, chat_id)
);
