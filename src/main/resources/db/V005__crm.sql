-- Somebody who has asked. Columns are named like the fields of crm.lead.*; flags are Y or N.
CREATE TABLE lead (
  portal_id            BIGINT NOT NULL,
  id                   BIGINT NOT NULL,
  title                VARCHAR(255) NOT NULL,
  honorific            VARCHAR(50),
  name                 VARCHAR(255),
  second_name          VARCHAR(255),
  last_name            VARCHAR(255),
  company_title        VARCHAR(255),
  company_id           BIGINT,
  contact_id           BIGINT,
  is_return_customer   VARCHAR(1) NOT NULL,
  birthdate            BIGINT,                -- days since 1970-01-01
  source_id            VARCHAR(50),
  source_description   TEXT,
  status_id            VARCHAR(50) NOT NULL,
  status_description   TEXT,
  post                 VARCHAR(255),
  comments             TEXT,
  currency_id          VARCHAR(50) NOT NULL,
  opportunity          BIGINT NOT NULL,       -- hundredths of the currency's unit
  is_manual_opportunity VARCHAR(1) NOT NULL,
  has_phone            VARCHAR(1) NOT NULL,
  has_email            VARCHAR(1) NOT NULL,
  has_imol             VARCHAR(1) NOT NULL,
  assigned_by_id       BIGINT NOT NULL,
  created_by_id        BIGINT NOT NULL,
  modify_by_id         BIGINT NOT NULL,
  date_create          BIGINT NOT NULL,       -- epoch milliseconds of a whole second, as all times here
  date_modify          BIGINT NOT NULL,
  date_closed          BIGINT,
  status_semantic_id   VARCHAR(1) NOT NULL,   -- P in process, S success, F failure
  opened               VARCHAR(1) NOT NULL,
  originator_id        VARCHAR(255),
  origin_id            VARCHAR(255),
  moved_by_id          BIGINT NOT NULL,
  moved_time           BIGINT NOT NULL,
  address              VARCHAR(255),
  address_2            VARCHAR(255),
  address_city         VARCHAR(255),
  address_postal_code  VARCHAR(255),
  address_region       VARCHAR(255),
  address_province     VARCHAR(255),
  address_country      VARCHAR(255),
  address_country_code VARCHAR(255),
  address_loc_addr_id  BIGINT,
  utm_source           VARCHAR(255),
  utm_medium           VARCHAR(255),
  utm_campaign         VARCHAR(255),
  utm_content          VARCHAR(255),
  utm_term             VARCHAR(255),
  last_activity_by     BIGINT NOT NULL,
  last_activity_time   BIGINT NOT NULL,
  CONSTRAINT pk_lead PRIMARY KEY (portal_id, id)
);
-- crm.lead.list by stage, by responsible employee, by age, by amount, by id in another system.
CREATE INDEX lead_status ON lead (portal_id, status_id, id);
CREATE INDEX lead_assigned ON lead (portal_id, assigned_by_id, id);
CREATE INDEX lead_created ON lead (portal_id, date_create, id);
CREATE INDEX lead_modified ON lead (portal_id, date_modify, id);
CREATE INDEX lead_opportunity ON lead (portal_id, opportunity, id);
CREATE INDEX lead_origin ON lead (portal_id, origin_id, id);

-- Phones, e-mail addresses, sites, messengers and links of CRM objects of every kind.
CREATE TABLE multifield (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  owner_type VARCHAR(20) NOT NULL,   -- LEAD, DEAL, CONTACT, COMPANY
  owner_id   BIGINT NOT NULL,
  type_id    VARCHAR(20) NOT NULL,   -- PHONE, EMAIL, WEB, IM, LINK
  value_type VARCHAR(50) NOT NULL,
  value      TEXT NOT NULL,
  match_key  VARCHAR(255) NOT NULL,  -- what equal contacts have in common: of a phone its digits
  CONSTRAINT pk_multifield PRIMARY KEY (portal_id, id)
);
-- Multifields.of: the rows of one object, or of a page of objects.
CREATE INDEX multifield_owner ON multifield (portal_id, owner_type, owner_id);
-- Multifields.owners and the filters PHONE, EMAIL, IM: who can be reached like this.
CREATE INDEX multifield_match ON multifield (portal_id, owner_type, type_id, match_key);
