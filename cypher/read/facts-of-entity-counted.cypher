// How many facts an entity has, by relation, direction and the label at the other end.
MATCH (n:Entity {id: $id})-[link]-(other:Entity)
WITH type(link) AS relation,
  CASE WHEN startNode(link) = n THEN 'out' ELSE 'in' END AS direction,
  head([label IN labels(other) WHERE label <> 'Entity']) AS label,
  link
RETURN relation, direction, label, count(link) AS facts
ORDER BY facts DESC, relation, direction, label
