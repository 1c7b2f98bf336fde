INSERT INTO batches (reference, sku, purchased_quantity, eta)
VALUES (?1, ?2, ?3, ?4)
