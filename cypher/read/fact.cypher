// One fact with its ends.
MATCH (a:Entity {id: $start})-[link]->(b:Entity {id: $goal})
WHERE link.id = $id
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
  head([label IN labels(a) WHERE label <> 'Entity']) AS startType,
  a.name AS startName,
  a.nameEn AS startNameEn,
  head([label IN labels(b) WHERE label <> 'Entity']) AS goalType,
  b.name AS goalName,
  b.nameEn AS goalNameEn,
  properties(link) AS properties
