-- Which further contacts a lead or a deal has, and which further companies a contact. The first of them stands in the
-- item's own column (contact_id, company_id); its row here only keeps its place.
CREATE TABLE item_link (
  portal_id  BIGINT NOT NULL,
  id         BIGINT NOT NULL,
  owner_type VARCHAR(20) NOT NULL,       -- LEAD, DEAL: of contacts; CONTACT: of companies
  owner_id   BIGINT NOT NULL,
  target_id  BIGINT NOT NULL,
  sort       BIGINT NOT NULL,            -- the lowest is shown first
  main       BOOLEAN NOT NULL,           -- was the one in the item's column when the row was written
  CONSTRAINT pk_item_link PRIMARY KEY (portal_id, id)
);
-- crm.deal.contact.items.get and its neighbours, from the one side and from the other.
CREATE UNIQUE INDEX item_link_owner ON item_link (portal_id, owner_type, owner_id, target_id);
CREATE INDEX item_link_target ON item_link (portal_id, owner_type, target_id);
