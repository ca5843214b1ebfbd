-- How often a server has begun to work with this store: whoever began earlier has been overtaken.
CREATE TABLE store_turn (
  id   BIGINT NOT NULL, -- always 1
  turn BIGINT NOT NULL,
  CONSTRAINT pk_store_turn PRIMARY KEY (id)
);
