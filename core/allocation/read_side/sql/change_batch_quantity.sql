UPDATE batches
SET purchased_quantity = ?2
WHERE reference = ?1
