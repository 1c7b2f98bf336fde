SELECT sku, qty, batchref
FROM allocations_view
WHERE orderid = ?1
