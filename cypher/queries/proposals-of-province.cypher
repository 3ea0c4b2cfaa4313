// title.vi: Đề xuất chưa được thống nhất của một tỉnh
// title.en: A province's proposals not yet agreed
// description.vi: Điều một bên đề nghị hoặc mong muốn mà chưa bài báo nào nói hai bên đã thống nhất: của tỉnh (cũ và mới) và của cảng, cửa khẩu, khu kinh tế trong tỉnh.
// description.en: What one side asks or hopes for and no article says is agreed: of the province (old unit and new) and of the ports, gates and zones in it.
// param province: Province = "Hà Tĩnh"
// param.province.vi: Tỉnh
// param.province.en: Province
// ask.vi: Hà Tĩnh có những đề xuất nào chưa được thống nhất?
// ask.en: Which proposals of Hà Tĩnh are not agreed yet?
// view: graph
MATCH (asked:Province {id: $province})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(unit:Province)
  RETURN unit
  UNION
  MATCH (asked)<-[:SUCCEEDED_BY*0..3]-(unit:Province)
  RETURN unit
}
CALL (unit) {
  WITH unit
  RETURN unit AS side
  UNION
  MATCH (unit)<-[:LOCATED_IN]-(side:Entity)
  WHERE side:Port OR side:BorderGate OR side:EconomicZone
  RETURN side
}
MATCH (side)-[link {modality: 'proposed'}]-(:Entity)
WHERE link.claims > 0
WITH DISTINCT link, startNode(link) AS a, endNode(link) AS b
CALL (link, a, b) {
  MATCH (b)<-[:SUBJECT|OBJECT]-(claim:Claim)
  WHERE claim.type = type(link)
  MATCH (claim)-[:SUBJECT|OBJECT]->(a)
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
RETURN a.name AS subject,
  type(link) AS relation,
  b.name AS object,
  link.what AS what,
  link.firstDate AS first,
  link.lastDate AS last,
  articles,
  [link.id] AS _facts
ORDER BY coalesce(link.lastDate, '') DESC, subject, relation, object, link.id
