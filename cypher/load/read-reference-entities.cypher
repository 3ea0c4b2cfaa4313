// The reference layer's nodes as they are.
MATCH (entity:Entity {source: 'reference'})
RETURN entity.id AS id, labels(entity) AS labels, properties(entity) AS properties
