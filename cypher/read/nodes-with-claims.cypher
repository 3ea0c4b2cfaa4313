// The nodes that claims touch, those with most supported facts first: the overview.
MATCH (n:Entity)-[link]-(:Entity)
WHERE link.claims > 0
WITH n, count(link) AS weight
ORDER BY weight DESC, n.id
LIMIT $limit
RETURN n.id AS id,
  head([label IN labels(n) WHERE label <> 'Entity']) AS type,
  n.name AS name,
  n.nameEn AS nameEn,
  n.nameLo AS nameLo,
  n.x AS x,
  n.y AS y,
  n.lat AS lat,
  n.lon AS lon,
  n.source AS source,
  weight
ORDER BY weight DESC, id
