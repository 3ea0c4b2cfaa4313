// The titles of all articles, latest first.
MATCH (n:Article)
RETURN n.id AS id, n.title AS title
ORDER BY coalesce(n.published, '') DESC, n.id
LIMIT 20000
