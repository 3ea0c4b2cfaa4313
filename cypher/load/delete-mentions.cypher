// Deletes what the given articles mention.
MATCH (article:Article)-[mention:MENTIONS]->(:Entity)
WHERE article.id IN $articles
DELETE mention
