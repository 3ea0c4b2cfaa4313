// title.vi: Láng giềng của một thực thể trong mạng
// title.en: Neighbours of an entity in the network
// description.vi: Mọi quan hệ của một tỉnh, cửa khẩu, cảng, người, cơ quan …, quan hệ có nhiều bài nêu đứng trước.
// description.en: All relations of a province, gate, port, person, organization …, those that most articles state first.
// param entity: Entity = "Cầu Treo"
// param.entity.vi: Thực thể
// param.entity.en: Entity
// ask.vi: Cầu Treo liên quan đến những gì?
// ask.en: What is Cầu Treo related to?
// view: graph
MATCH (entity:Entity {id: $entity})-[link]-(near:Entity)
CALL (link, entity, near) {
  MATCH (near)<-[:SUBJECT|OBJECT]-(claim:Claim)
  WHERE claim.type = type(link)
  MATCH (claim)-[:SUBJECT|OBJECT]->(entity)
  MATCH (claim)<-[:STATES]-(article:Article)
  WITH DISTINCT article, claim.quote AS quote, claim.start AS start
  ORDER BY coalesce(article.published, '') DESC, article.id, start
  RETURN collect({
    id: article.id,
    title: article.title,
    publisher: article.publisher,
    published: article.published,
    url: article.url,
    quote: quote
  }) AS articles
}
RETURN near.name AS neighbour,
  head([label IN labels(near) WHERE label <> 'Entity']) AS type,
  type(link) AS relation,
  CASE WHEN startNode(link) = entity THEN 'out' ELSE 'in' END AS direction,
  link.modality AS modality,
  link.claims AS claims,
  articles,
  [link.id] AS _facts
ORDER BY claims DESC, relation, neighbour, link.id
