SELECT l.id, l.orderid, l.sku, l.qty,
       b.id, b.reference, b.sku, b.purchased_quantity, b.eta
FROM order_lines AS l
LEFT JOIN allocations AS a ON a.orderline_id = l.id
LEFT JOIN batches AS b ON b.id = a.batch_id
WHERE l.orderid = ?1
