// Facts between nodes of a set, with at least so many claims.
MATCH (a:Entity)-[link]->(b:Entity)
WHERE a.id IN $ids AND b.id IN $ids AND link.claims >= $least
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
