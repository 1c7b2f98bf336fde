INSERT INTO allocations_view (orderid, sku, qty, batchref)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT DO UPDATE SET batchref = excluded.batchref
