DELETE FROM allocations_view
WHERE orderid = ?1 AND sku = ?2 AND qty = ?3
