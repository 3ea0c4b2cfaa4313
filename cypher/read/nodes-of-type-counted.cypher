// How many nodes have one of these labels.
MATCH (n:Entity)
WHERE any(label IN labels(n) WHERE label IN $labels)
RETURN count(n) AS nodes
