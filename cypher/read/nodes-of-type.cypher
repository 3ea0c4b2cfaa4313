// The nodes with one of these labels, of the gazetteer as well, those with most supported facts first.
MATCH (n:Entity)
WHERE any(label IN labels(n) WHERE label IN $labels)
CALL (n) {
  MATCH (n)-[link]-(:Entity)
  WHERE link.claims > 0
  RETURN count(link) AS weight
}
WITH n, weight
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
