// Deletes facts of one relation type.
// rows: {id, from}
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})-[fact:RELATION_TYPE {id: row.id}]->(:Entity)
DELETE fact
