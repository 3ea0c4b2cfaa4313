// title.vi: Các bài báo mới nhất
// title.en: Latest articles
// description.vi: Các bài mới nhất trong đồ thị và những địa phương, người, nơi chốn được nhắc nhiều nhất trong mỗi bài.
// description.en: The latest articles in the graph, and whom and what each mentions most.
// param count: integer = 20
// param.count.vi: Số bài
// param.count.en: How many
// ask.vi: Những bài báo mới nhất là gì?
// ask.en: What are the latest articles?
// view: table
MATCH (article:Article)
WITH article, coalesce(article.published, '') AS day
ORDER BY day DESC, article.id
LIMIT $count
CALL (article) {
  MATCH (article)-[mention:MENTIONS]->(thing:Entity)
  WITH thing, mention
  ORDER BY mention.count DESC, thing.name, thing.id
  LIMIT 6
  RETURN collect(thing.name) AS mentions
}
CALL (article) {
  MATCH (article)-[:STATES]->(claim:Claim)
  RETURN count(claim) AS claims
}
RETURN article.published AS published,
  article.title AS title,
  article.publisher AS publisher,
  claims,
  mentions,
  article.url AS url,
  article.id AS article
ORDER BY day DESC, article
