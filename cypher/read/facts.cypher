// Facts by id. `starts` are the ids they begin with, so that the nodes' index finds them.
MATCH (a:Entity)-[link]->(b:Entity)
WHERE a.id IN $starts AND link.id IN $facts
RETURN link.id AS id,
  type(link) AS type,
  a.id AS start,
  b.id AS goal,
  link.modality AS modality,
  link.claims AS claims,
  link.articles AS articles,
  link.firstDate AS firstDate,
  link.lastDate AS lastDate,
  link.source AS source
ORDER BY claims DESC, id
