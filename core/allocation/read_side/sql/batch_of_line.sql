SELECT b.id, b.reference, b.sku, b.purchased_quantity, b.eta
FROM batches AS b
JOIN allocations AS a ON a.batch_id = b.id
WHERE a.orderline_id = ?1
