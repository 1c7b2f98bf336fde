SELECT *
FROM allocations_view
LIMIT 20
