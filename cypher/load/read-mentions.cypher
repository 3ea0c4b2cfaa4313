// What articles tell of the given entities.
MATCH (entity:Entity)<-[mention:MENTIONS]-(article:Article)
WHERE entity.id IN $entities
RETURN entity.id AS entity, article.id AS article, properties(mention) AS properties
