// The entities of the network layout: those with a fact that a claim supports.
MATCH (entity:Entity)-[fact]-(:Entity)
WHERE fact.claims > 0
RETURN DISTINCT entity.id AS id, entity.x AS x, entity.y AS y
