// One entity with all its properties.
MATCH (n:Entity {id: $id})
RETURN n.id AS id, head([label IN labels(n) WHERE label <> 'Entity']) AS type, properties(n) AS properties
