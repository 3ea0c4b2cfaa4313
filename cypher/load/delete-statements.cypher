// Deletes the claims of the given articles.
MATCH (article:Article)-[:STATES]->(claim:Claim)
WHERE article.id IN $articles
DETACH DELETE claim
