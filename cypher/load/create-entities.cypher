// Makes sure that entities are there; what they are called follows from their mentions.
// rows: {id}
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
