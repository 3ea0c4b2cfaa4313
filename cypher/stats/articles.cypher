// Articles by publisher, with the claims that they state.
MATCH (a:Article)
OPTIONAL MATCH (a)-[:STATES]->(c:Claim)
WITH a.publisher AS publisher, count(DISTINCT a) AS articles, count(c) AS claims
RETURN publisher, articles, claims
ORDER BY articles DESC, publisher
