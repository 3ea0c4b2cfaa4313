// What is known of the given articles: how to tell them, the fingerprint of their extraction, what drew it, the facts they
// support, the entities they mention.
MATCH (article:Article)
WHERE article.id IN $articles
RETURN article.id AS id, article.title AS title, article.published AS published, article.extraction AS extraction,
  article.extractor AS extractor,
  [(article)-[:STATES]->(claim:Claim) | coalesce(claim.fact, '')] AS facts,
  [(article)-[:MENTIONS]->(entity:Entity) | coalesce(entity.id, '')] AS entities
