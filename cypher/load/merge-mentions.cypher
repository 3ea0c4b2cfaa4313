// Says which article mentions which entity: how often, under which names, and what it tells of it.
// rows: {article, entity, properties}
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (entity:Entity {id: row.entity})
MERGE (article)-[mention:MENTIONS]->(entity)
SET mention = row.properties
