// All names of entities with these labels, to offer near ones for a name that is not known.
MATCH (n:Entity)
WHERE size($labels) = 0 OR any(label IN labels(n) WHERE label IN $labels)
RETURN n.id AS id,
  head([label IN labels(n) WHERE label <> 'Entity']) AS type,
  n.name AS name,
  n.nameEn AS nameEn,
  coalesce(n.aliases, []) AS aliases
ORDER BY n.id
LIMIT 20000
