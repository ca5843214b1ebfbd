-- A handler with an empty address is a queue to fetch events from.
-- Which of an application's queues it fills or announces; empty: the one without a name.
ALTER TABLE event_handler ADD COLUMN connector VARCHAR(64) DEFAULT '' NOT NULL;
-- Seconds between two announcements of ONOFFLINEEVENT; 0: at once.
ALTER TABLE event_handler ADD COLUMN min_pause BIGINT DEFAULT 1 NOT NULL;

-- Events that wait to be fetched: one per object that changed.
CREATE TABLE offline_event (
  portal_id      BIGINT NOT NULL,
  id             BIGINT NOT NULL,
  application_id BIGINT NOT NULL,
  connector      VARCHAR(64) NOT NULL, -- the queue; empty: the one without a name
  event          VARCHAR(64) NOT NULL, -- upper case
  message_id     VARCHAR(64) NOT NULL, -- hash of the event and of the object that it names
  process_id     VARCHAR(64) NOT NULL, -- who has reserved it; empty: nobody
  failed         BOOLEAN NOT NULL,     -- whoever reserved it could not use it
  data           TEXT NOT NULL,        -- JSON
  user_id        BIGINT NOT NULL,      -- who caused it; 0: nobody
  changed_at     BIGINT NOT NULL,      -- epoch milliseconds of the newest change
  reserved_at    BIGINT NOT NULL,      -- epoch milliseconds; 0: never
  CONSTRAINT pk_offline_event PRIMARY KEY (portal_id, id)
);
-- OfflineQueue.add: the record of an object that nobody has reserved
CREATE INDEX offline_event_object ON offline_event (portal_id, application_id, connector, message_id, process_id);
-- event.offline.get: the oldest that are free, or those of a reservation
CREATE INDEX offline_event_free ON offline_event (portal_id, application_id, connector, process_id, changed_at);

-- What an application keeps here for itself.
CREATE TABLE application_option (
  portal_id      BIGINT NOT NULL,
  application_id BIGINT NOT NULL,
  user_id        BIGINT NOT NULL,       -- whose option it is; 0: the application's own
  name           VARCHAR(255) NOT NULL,
  body           TEXT NOT NULL,         -- JSON
  CONSTRAINT pk_application_option PRIMARY KEY (portal_id, application_id, user_id, name)
);
