-- Whether the channel also hears the calls of the Webim dialect: file_operator, close_chat, redirect_chat.
ALTER TABLE omnichannel ADD COLUMN webim BOOLEAN DEFAULT FALSE NOT NULL;
