// Nodes by id, as the view draws them. `weight`: how many facts at the node are supported by claims.
MATCH (n:Entity)
WHERE n.id IN $ids
CALL (n) {
  MATCH (n)-[link]-(:Entity)
  WHERE link.claims > 0
  RETURN count(link) AS weight
}
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
