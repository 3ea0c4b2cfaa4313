// Articles whose folded text holds the needle, latest first.
MATCH (n:Article)
WHERE n.search CONTAINS $needle
WITH n, coalesce(n.published, '') AS day
ORDER BY day DESC, n.id
LIMIT $limit
RETURN n.id AS id, n.title AS title, n.publisher AS publisher, n.published AS published
ORDER BY day DESC, n.id
