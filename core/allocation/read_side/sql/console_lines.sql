SELECT l.orderid, l.sku, l.qty, b.reference, b.eta
FROM order_lines AS l
LEFT JOIN allocations AS a ON a.orderline_id = l.id
LEFT JOIN batches AS b ON b.id = a.batch_id
ORDER BY l.id
LIMIT 20
