// Creates facts of one relation type, or gives them new properties.
// rows: {id, from, to, properties}
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MERGE (from)-[fact:RELATION_TYPE {id: row.id}]->(to)
SET fact = row.properties
SET fact.weight = toFloat(row.properties.weight)
