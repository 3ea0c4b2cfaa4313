// Creates claims between their article and their two ends.
// rows: {id, article, from, to, properties}
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MERGE (claim:Claim {id: row.id})
SET claim = row.properties
MERGE (claim)<-[:STATES]-(article)
MERGE (claim)-[:SUBJECT]->(from)
MERGE (claim)-[:OBJECT]->(to)
