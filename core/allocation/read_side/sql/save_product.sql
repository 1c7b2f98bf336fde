INSERT INTO products (sku, version_number)
VALUES (?1, ?2)
ON CONFLICT (sku) DO UPDATE SET version_number = version_number + excluded.version_number
