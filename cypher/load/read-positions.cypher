// The entities that have a place in the network layout.
MATCH (entity:Entity)
WHERE entity.x IS NOT NULL
RETURN entity.id AS id, entity.x AS x, entity.y AS y
