// Entities one of whose folded names holds one of the needles: whole names first, then beginnings of names, then of words.
MATCH (n:Entity)
WHERE any(needle IN $needles WHERE n.search CONTAINS needle)
  AND (size($labels) = 0 OR any(label IN labels(n) WHERE label IN $labels))
WITH n,
  CASE
    WHEN any(needle IN $needles WHERE n.search CONTAINS '\n' + needle + '\n') THEN 0
    WHEN any(needle IN $needles WHERE n.search CONTAINS '\n' + needle) THEN 1
    WHEN any(needle IN $needles WHERE n.search CONTAINS ' ' + needle) THEN 2
    ELSE 3
  END AS fit
ORDER BY fit, size(n.name), n.id
LIMIT $limit
CALL (n) {
  MATCH (n)-[link]-(:Entity)
  WHERE link.claims > 0
  RETURN count(link) AS weight
}
RETURN n.id AS id,
  head([label IN labels(n) WHERE label <> 'Entity']) AS type,
  n.name AS name,
  n.nameEn AS nameEn,
  n.nameLo AS nameLo,
  coalesce(n.aliases, []) AS aliases,
  n.country AS country,
  n.validFrom AS validFrom,
  n.validTo AS validTo,
  weight
ORDER BY fit, size(n.name), n.id
