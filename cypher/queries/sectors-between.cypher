// title.vi: Lĩnh vực hợp tác giữa hai tỉnh
// title.en: Sectors of cooperation between two provinces
// description.vi: Lĩnh vực mà hai tỉnh (cũ và mới) hợp tác, theo các câu nêu hợp tác và các thỏa thuận, sự kiện chung.
// description.en: The sectors in which the provinces (old units and new) cooperate, by sentences on their cooperation and by common agreements and events.
// param province: Province = "Huế"
// param.province.vi: Tỉnh
// param.province.en: Province
// param other: Province = "Sekong"
// param.other.vi: Tỉnh kia
// param.other.en: Other province
// ask.vi: Huế và Sê Kông hợp tác trong những lĩnh vực nào?
// ask.en: In which sectors do Huế and Sekong cooperate?
// view: table
MATCH (asked:Province {id: $province})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(unit:Province)
  RETURN unit
  UNION
  MATCH (asked)<-[:SUCCEEDED_BY*0..3]-(unit:Province)
  RETURN unit
}
MATCH (second:Province {id: $other})
CALL (second) {
  MATCH (second)-[:SUCCEEDED_BY*0..3]->(partner:Province)
  RETURN partner
  UNION
  MATCH (second)<-[:SUCCEEDED_BY*0..3]-(partner:Province)
  RETURN partner
}
CALL (unit, partner) {
  MATCH (unit)<-[:SUBJECT|OBJECT]-(claim:Claim {type: 'COOPERATES_WITH'})
  MATCH (claim)-[:SUBJECT|OBJECT]->(partner)
  UNWIND coalesce(claim.sectors, []) AS sector
  MATCH (claim)<-[:STATES]-(article:Article)
  RETURN sector, article, claim, '' AS fact
  UNION
  MATCH (unit)-[one:PARTY_TO|PARTICIPATED_IN]->(common:Entity), (partner)-[two:PARTY_TO|PARTICIPATED_IN]->(common)
  WHERE type(one) = type(two)
  MATCH (common)<-[:SUBJECT]-(claim:Claim {type: 'COVERS'})-[:OBJECT]->(topic:Sector)
  MATCH (claim)<-[:STATES]-(article:Article)
  RETURN substring(topic.id, 7) AS sector, article, claim, common.id + '.COVERS.' + topic.id AS fact
}
WITH DISTINCT sector, article, claim.quote AS quote, claim.start AS start, fact
ORDER BY sector, coalesce(article.published, '') DESC, article.id, start, fact
WITH sector, collect(DISTINCT {
  id: article.id,
  title: article.title,
  publisher: article.publisher,
  published: article.published,
  url: article.url,
  quote: quote
}) AS articles, collect(DISTINCT fact) AS facts
RETURN sector,
  articles,
  [fact IN facts WHERE fact <> ''] AS _facts
ORDER BY size(articles) DESC, sector
