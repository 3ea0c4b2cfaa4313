// The claims behind the given facts.
MATCH (claim:Claim)<-[:STATES]-(article:Article)
WHERE claim.fact IN $facts
RETURN claim.fact AS fact, article.id AS article, properties(claim) AS claim
