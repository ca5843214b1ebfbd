-- Addresses of applications that hear of events.
CREATE TABLE event_handler (
  portal_id      BIGINT NOT NULL,
  id             BIGINT NOT NULL,
  application_id BIGINT NOT NULL,        -- 0: bound through a webhook, where that is allowed
  event          VARCHAR(64) NOT NULL,   -- upper case
  handler        TEXT NOT NULL,          -- http or https URL
  user_id        BIGINT NOT NULL,        -- whose token travels with the event; 0: of whoever causes it
  bound_by       BIGINT NOT NULL,        -- user
  created_at     BIGINT NOT NULL,        -- epoch milliseconds
  CONSTRAINT pk_event_handler PRIMARY KEY (portal_id, id)
);
-- EventHandlers of an application
CREATE INDEX event_handler_application ON event_handler (portal_id, application_id);

-- Channels that applications have registered.
CREATE TABLE connector (
  portal_id         BIGINT NOT NULL,
  code              VARCHAR(64) NOT NULL, -- lower case: the ID of imconnector.register
  application_id    BIGINT NOT NULL,      -- 0: registered through a webhook, where that is allowed
  name              TEXT NOT NULL,
  placement_handler TEXT NOT NULL,        -- URL of the settings page
  icons             TEXT NOT NULL,        -- JSON
  flags             TEXT NOT NULL,        -- JSON
  created_at        BIGINT NOT NULL,      -- epoch milliseconds
  CONSTRAINT pk_connector PRIMARY KEY (portal_id, code)
);

-- Which of them are connected to which line.
CREATE TABLE connector_line (
  portal_id  BIGINT NOT NULL,
  connector  VARCHAR(64) NOT NULL,
  line_id    BIGINT NOT NULL,
  active     BOOLEAN NOT NULL,
  data       TEXT NOT NULL,              -- JSON of imconnector.connector.data.set, empty until it is set
  changed_at BIGINT NOT NULL,            -- epoch milliseconds
  CONSTRAINT pk_connector_line PRIMARY KEY (portal_id, connector, line_id)
);
-- Connectors.lineDeleted
CREATE INDEX connector_line_line ON connector_line (portal_id, line_id);
