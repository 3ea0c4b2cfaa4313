// One article, if there is any: an empty graph has none.
MATCH (article:Article)
RETURN article.id AS id
LIMIT 1
