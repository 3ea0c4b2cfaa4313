// One article with its text.
MATCH (article:Article {id: $id})
CALL (article) {
  MATCH (article)-[:STATES]->(claim:Claim)
  RETURN count(claim) AS claims
}
RETURN article.id AS articleId,
  article.title AS title,
  article.publisher AS publisher,
  article.published AS published,
  article.url AS url,
  article.lang AS lang,
  article.body AS body,
  coalesce(article.sectors, []) AS sectors,
  claims
