-- Somebody whom one can reach. Columns are named like the fields of crm.contact.*; flags are Y or N.
CREATE TABLE contact (
  portal_id            BIGINT NOT NULL,
  id                   BIGINT NOT NULL,
  honorific            VARCHAR(50),
  name                 VARCHAR(255),
  second_name          VARCHAR(255),
  last_name            VARCHAR(255),
  birthdate            BIGINT,                -- days since 1970-01-01
  type_id              VARCHAR(50),
  source_id            VARCHAR(50),
  source_description   TEXT,
  post                 VARCHAR(255),
  address              VARCHAR(255),
  address_2            VARCHAR(255),
  address_city         VARCHAR(255),
  address_postal_code  VARCHAR(255),
  address_region       VARCHAR(255),
  address_province     VARCHAR(255),
  address_country      VARCHAR(255),
  address_country_code VARCHAR(255),
  address_loc_addr_id  BIGINT,
  comments             TEXT,
  opened               VARCHAR(1) NOT NULL,
  export               VARCHAR(1) NOT NULL,
  has_phone            VARCHAR(1) NOT NULL,
  has_email            VARCHAR(1) NOT NULL,
  has_imol             VARCHAR(1) NOT NULL,
  assigned_by_id       BIGINT NOT NULL,
  created_by_id        BIGINT NOT NULL,
  modify_by_id         BIGINT NOT NULL,
  date_create          BIGINT NOT NULL,       -- epoch milliseconds of a whole second, as all times here
  date_modify          BIGINT NOT NULL,
  company_id           BIGINT,
  originator_id        VARCHAR(255),
  origin_id            VARCHAR(255),
  origin_version       VARCHAR(255),
  utm_source           VARCHAR(255),
  utm_medium           VARCHAR(255),
  utm_campaign         VARCHAR(255),
  utm_content          VARCHAR(255),
  utm_term             VARCHAR(255),
  last_activity_by     BIGINT NOT NULL,
  last_activity_time   BIGINT NOT NULL,
  CONSTRAINT pk_contact PRIMARY KEY (portal_id, id)
);
-- crm.contact.list by responsible employee, by age, by company, by name, by id in another system.
CREATE INDEX contact_assigned ON contact (portal_id, assigned_by_id, id);
CREATE INDEX contact_created ON contact (portal_id, date_create, id);
CREATE INDEX contact_modified ON contact (portal_id, date_modify, id);
CREATE INDEX contact_company ON contact (portal_id, company_id, id);
CREATE INDEX contact_name ON contact (portal_id, last_name, name);
CREATE INDEX contact_origin ON contact (portal_id, origin_id, id);

-- A firm that one deals with. Columns are named like the fields of crm.company.*.
CREATE TABLE company (
  portal_id                BIGINT NOT NULL,
  id                       BIGINT NOT NULL,
  title                    VARCHAR(255) NOT NULL,
  company_type             VARCHAR(50),
  address                  VARCHAR(255),
  address_2                VARCHAR(255),
  address_city             VARCHAR(255),
  address_postal_code      VARCHAR(255),
  address_region           VARCHAR(255),
  address_province         VARCHAR(255),
  address_country          VARCHAR(255),
  address_country_code     VARCHAR(255),
  address_loc_addr_id      BIGINT,
  address_legal            VARCHAR(255),
  reg_address              VARCHAR(255),
  reg_address_2            VARCHAR(255),
  reg_address_city         VARCHAR(255),
  reg_address_postal_code  VARCHAR(255),
  reg_address_region       VARCHAR(255),
  reg_address_province     VARCHAR(255),
  reg_address_country      VARCHAR(255),
  reg_address_country_code VARCHAR(255),
  reg_address_loc_addr_id  BIGINT,
  banking_details          TEXT,
  industry                 VARCHAR(50),
  employees                VARCHAR(50),
  currency_id              VARCHAR(50) NOT NULL,
  revenue                  BIGINT NOT NULL,   -- hundredths of the currency's unit
  opened                   VARCHAR(1) NOT NULL,
  comments                 TEXT,
  has_phone                VARCHAR(1) NOT NULL,
  has_email                VARCHAR(1) NOT NULL,
  has_imol                 VARCHAR(1) NOT NULL,
  is_my_company            VARCHAR(1) NOT NULL,
  assigned_by_id           BIGINT NOT NULL,
  created_by_id            BIGINT NOT NULL,
  modify_by_id             BIGINT NOT NULL,
  date_create              BIGINT NOT NULL,
  date_modify              BIGINT NOT NULL,
  originator_id            VARCHAR(255),
  origin_id                VARCHAR(255),
  origin_version           VARCHAR(255),
  utm_source               VARCHAR(255),
  utm_medium               VARCHAR(255),
  utm_campaign             VARCHAR(255),
  utm_content              VARCHAR(255),
  utm_term                 VARCHAR(255),
  last_activity_by         BIGINT NOT NULL,
  last_activity_time       BIGINT NOT NULL,
  CONSTRAINT pk_company PRIMARY KEY (portal_id, id)
);
-- crm.company.list by responsible employee, by age, by name, by id in another system.
CREATE INDEX company_assigned ON company (portal_id, assigned_by_id, id);
CREATE INDEX company_created ON company (portal_id, date_create, id);
CREATE INDEX company_modified ON company (portal_id, date_modify, id);
CREATE INDEX company_title ON company (portal_id, title, id);
CREATE INDEX company_origin ON company (portal_id, origin_id, id);

-- What may be sold. Columns are named like the fields of crm.deal.*.
CREATE TABLE deal (
  portal_id            BIGINT NOT NULL,
  id                   BIGINT NOT NULL,
  title                VARCHAR(255) NOT NULL,
  type_id              VARCHAR(50),
  category_id          BIGINT NOT NULL,       -- 0: there is one pipeline
  stage_id             VARCHAR(50) NOT NULL,
  stage_semantic_id    VARCHAR(1) NOT NULL,   -- P in process, S success, F failure
  is_new               VARCHAR(1) NOT NULL,
  is_recurring         VARCHAR(1) NOT NULL,
  is_return_customer   VARCHAR(1) NOT NULL,
  is_repeated_approach VARCHAR(1) NOT NULL,
  probability          BIGINT,                -- percent
  currency_id          VARCHAR(50) NOT NULL,
  opportunity          BIGINT NOT NULL,       -- hundredths of the currency's unit
  is_manual_opportunity VARCHAR(1) NOT NULL,
  tax_value            BIGINT NOT NULL,       -- hundredths of the currency's unit
  company_id           BIGINT,
  contact_id           BIGINT,
  begindate            BIGINT,                -- days since 1970-01-01
  closedate            BIGINT,                -- days since 1970-01-01
  opened               VARCHAR(1) NOT NULL,
  closed               VARCHAR(1) NOT NULL,
  comments             TEXT,
  assigned_by_id       BIGINT NOT NULL,
  created_by_id        BIGINT NOT NULL,
  modify_by_id         BIGINT NOT NULL,
  date_create          BIGINT NOT NULL,
  date_modify          BIGINT NOT NULL,
  moved_by_id          BIGINT NOT NULL,
  moved_time           BIGINT NOT NULL,
  source_id            VARCHAR(50),
  source_description   TEXT,
  additional_info      TEXT,
  originator_id        VARCHAR(255),
  origin_id            VARCHAR(255),
  utm_source           VARCHAR(255),
  utm_medium           VARCHAR(255),
  utm_campaign         VARCHAR(255),
  utm_content          VARCHAR(255),
  utm_term             VARCHAR(255),
  last_activity_by     BIGINT NOT NULL,
  last_activity_time   BIGINT NOT NULL,
  CONSTRAINT pk_deal PRIMARY KEY (portal_id, id)
);
-- crm.deal.list by stage, by responsible employee, by age, by amount, by contact, by company, by id
-- in another system.
CREATE INDEX deal_stage ON deal (portal_id, stage_id, id);
CREATE INDEX deal_assigned ON deal (portal_id, assigned_by_id, id);
CREATE INDEX deal_created ON deal (portal_id, date_create, id);
CREATE INDEX deal_modified ON deal (portal_id, date_modify, id);
CREATE INDEX deal_opportunity ON deal (portal_id, opportunity, id);
CREATE INDEX deal_contact ON deal (portal_id, contact_id, id);
CREATE INDEX deal_company ON deal (portal_id, company_id, id);
CREATE INDEX deal_origin ON deal (portal_id, origin_id, id);
