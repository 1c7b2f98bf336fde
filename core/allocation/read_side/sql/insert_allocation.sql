INSERT INTO allocations (orderline_id, batch_id)
SELECT l.id, b.id
FROM order_lines AS l
JOIN batches AS b ON b.reference = ?4
WHERE l.orderid = ?1 AND l.sku = ?2 AND l.qty = ?3
