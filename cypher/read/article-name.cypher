// The title of an article.
MATCH (n:Article {id: $id})
RETURN n.id AS id, 'Article' AS type, n.title AS name, null AS nameEn
