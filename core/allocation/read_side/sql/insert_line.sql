INSERT INTO order_lines (orderid, sku, qty)
VALUES (?1, ?2, ?3)
ON CONFLICT DO NOTHING
