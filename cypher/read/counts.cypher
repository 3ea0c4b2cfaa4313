// How much there is: articles, entities, what articles state, and facts that this supports.
OPTIONAL MATCH (a:Article)
WITH count(a) AS articles
OPTIONAL MATCH (c:Claim)
WITH articles, count(c) AS claims
OPTIONAL MATCH (n:Entity)
WITH articles, claims, count(n) AS entities
OPTIONAL MATCH (:Entity)-[link]->(:Entity)
WHERE link.claims > 0
RETURN articles, claims, entities, count(link) AS facts
