// What an id names.
MATCH (n:Entity {id: $id})
RETURN n.id AS id, head([label IN labels(n) WHERE label <> 'Entity']) AS type, n.name AS name, n.nameEn AS nameEn
