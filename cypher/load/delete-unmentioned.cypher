// Deletes those of the given entities that neither the gazetteer nor an article knows.
// ids: entities that may have lost their last article
MATCH (entity:Entity)
WHERE entity.id IN $ids AND NOT EXISTS { (entity)<-[:MENTIONS]-(:Article) }
DETACH DELETE entity
