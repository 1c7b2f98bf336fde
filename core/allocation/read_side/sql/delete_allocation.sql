DELETE FROM allocations
WHERE orderline_id = (
  SELECT id FROM order_lines WHERE orderid = ?1 AND sku = ?2 AND qty = ?3
)
