// Articles, latest first.
MATCH (article:Article)
WITH article, coalesce(article.published, '') AS day
ORDER BY day DESC, article.id
SKIP $offset
LIMIT $limit
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
  claims
ORDER BY day DESC, articleId
