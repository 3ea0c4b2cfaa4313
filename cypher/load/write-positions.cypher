// Stores places of the network layout; null takes one away.
// rows: {id, x, y}
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity.x = toFloat(row.x), entity.y = toFloat(row.y)
