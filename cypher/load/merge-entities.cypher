// Creates entities of one label, or gives them new properties; their places in the layout stay.
// rows: {id, properties}
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
WITH entity, row, entity.x AS x, entity.y AS y
SET entity = row.properties
SET entity.x = x, entity.y = y, entity.lat = toFloat(entity.lat), entity.lon = toFloat(entity.lon)
SET entity:LABEL
