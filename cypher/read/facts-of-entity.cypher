// The facts at an entity, those that most claims support first, with the entity at their other end.
MATCH (n:Entity {id: $id})-[link]-(other:Entity)
WHERE size($relations) = 0 OR type(link) IN $relations
WITH link, other, startNode(link) AS a, endNode(link) AS b
ORDER BY link.claims DESC, type(link), other.name, link.id
LIMIT $limit
RETURN link.id AS id,
  type(link) AS type,
  a.id AS start,
  b.id AS goal,
  link.modality AS modality,
  link.claims AS claims,
  link.articles AS articles,
  link.firstDate AS firstDate,
  link.lastDate AS lastDate,
  link.source AS source,
  other.id AS otherId,
  head([label IN labels(other) WHERE label <> 'Entity']) AS otherType,
  other.name AS otherName,
  other.nameEn AS otherNameEn,
  properties(link) AS properties
ORDER BY claims DESC, type, otherName, id
