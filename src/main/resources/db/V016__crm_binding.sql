-- What a dialog is bound to in the CRM, beside its lead. 0: nothing.
ALTER TABLE dialog ADD COLUMN contact_id BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE dialog ADD COLUMN company_id BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE dialog ADD COLUMN deal_id BIGINT DEFAULT 0 NOT NULL;
-- [jooq ignore start]
-- SqlCrmChats: the dialogs of a CRM item. Those of a lead have dialog_lead.
CREATE INDEX dialog_contact ON dialog (portal_id, contact_id) WHERE contact_id <> 0;
CREATE INDEX dialog_company ON dialog (portal_id, company_id) WHERE company_id <> 0;
CREATE INDEX dialog_deal ON dialog (portal_id, deal_id) WHERE deal_id <> 0;
-- [jooq ignore stop]

-- What was done about an item. Columns are named like the fields of crm.activity.*.
CREATE TABLE activity (
  portal_id            BIGINT NOT NULL,
  id                   BIGINT NOT NULL,
  owner_id             BIGINT NOT NULL,
  owner_type_id        BIGINT NOT NULL,       -- 1 lead, 2 deal, 3 contact, 4 company
  type_id              BIGINT NOT NULL,       -- 1 meeting, 2 call, 3 task, 4 letter, 6 of a provider
  provider_id          VARCHAR(255),
  provider_type_id     VARCHAR(255),
  provider_group_id    VARCHAR(255),
  associated_entity_id BIGINT NOT NULL,       -- of a conversation its session; 0: none
  subject              VARCHAR(255) NOT NULL,
  start_time           BIGINT,                -- epoch milliseconds of a whole second, as all times here
  end_time             BIGINT,
  deadline             BIGINT,
  completed            VARCHAR(1) NOT NULL,
  status               BIGINT NOT NULL,       -- 1 expected, 2 done, 3 done by itself
  responsible_id       BIGINT NOT NULL,
  priority             BIGINT NOT NULL,       -- 1 low, 2 usual, 3 high
  notify_type          BIGINT NOT NULL,
  notify_value         BIGINT NOT NULL,
  description          TEXT,
  description_type     BIGINT NOT NULL,       -- 1 plain, 2 BBCode, 3 HTML
  direction            BIGINT NOT NULL,       -- 0 none, 1 came in, 2 went out
  location             VARCHAR(255),
  created              BIGINT NOT NULL,
  author_id            BIGINT NOT NULL,
  last_updated         BIGINT NOT NULL,
  editor_id            BIGINT NOT NULL,
  settings             TEXT,                  -- JSON
  origin_id            VARCHAR(255),
  originator_id        VARCHAR(255),
  provider_params      TEXT,                  -- JSON
  provider_data        TEXT,
  communications       TEXT,                  -- JSON
  CONSTRAINT pk_activity PRIMARY KEY (portal_id, id)
);
-- crm.activity.list by item, by responsible employee, by deadline; the conversation of a session.
CREATE INDEX activity_owner ON activity (portal_id, owner_type_id, owner_id, id);
CREATE INDEX activity_responsible ON activity (portal_id, responsible_id, id);
CREATE INDEX activity_deadline ON activity (portal_id, deadline, id);
CREATE INDEX activity_created ON activity (portal_id, created, id);
CREATE INDEX activity_associated ON activity (portal_id, associated_entity_id, id);

-- Departments have a place among their neighbours, and a head.
ALTER TABLE department ADD COLUMN sort BIGINT DEFAULT 500 NOT NULL;
ALTER TABLE department ADD COLUMN head_id BIGINT;
