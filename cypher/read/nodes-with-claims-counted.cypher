// How many nodes claims touch.
MATCH (n:Entity)-[link]-(:Entity)
WHERE link.claims > 0
RETURN count(DISTINCT n) AS nodes
