// The edges of the network layout: the facts that claims support.
MATCH (from:Entity)-[fact]->(to:Entity)
WHERE fact.claims > 0
RETURN from.id AS `from`, to.id AS `to`, fact.weight AS weight
