SELECT id, orderid, sku, qty
FROM order_lines
WHERE orderid = ?1
