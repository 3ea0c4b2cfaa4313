// Entities by label, from the gazetteer and from articles.
MATCH (e:Entity)
UNWIND labels(e) AS label
WITH label, e
WHERE label <> 'Entity'
RETURN label, count(e) AS total,
  count(CASE WHEN e.source = 'reference' THEN 1 END) AS reference,
  count(CASE WHEN e.source = 'article' THEN 1 END) AS fromArticles
ORDER BY label
