-- The write side's tables as the book maps them (Cosmic Python ch. 2), and the view's (ch. 12).
-- A line of which allocations says nothing is out of stock.
CREATE TABLE products (
  sku            TEXT PRIMARY KEY,
  version_number INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE batches (
  id                 INTEGER PRIMARY KEY,
  reference          TEXT NOT NULL UNIQUE,
  sku                TEXT NOT NULL REFERENCES products,
  purchased_quantity INTEGER NOT NULL,
  eta                INTEGER -- YYYYMMDD; null: in the warehouse
);

CREATE TABLE order_lines (
  id      INTEGER PRIMARY KEY,
  orderid TEXT NOT NULL,
  sku     TEXT NOT NULL,
  qty     INTEGER NOT NULL,
  UNIQUE (orderid, sku, qty)
);

CREATE TABLE allocations (
  orderline_id INTEGER PRIMARY KEY REFERENCES order_lines,
  batch_id     INTEGER NOT NULL REFERENCES batches
);

CREATE TABLE allocations_view (
  orderid  TEXT NOT NULL,
  sku      TEXT NOT NULL,
  qty      INTEGER NOT NULL,
  batchref TEXT, -- null: out of stock
  PRIMARY KEY (orderid, sku, qty)
) WITHOUT ROWID;
