// title.vi: Lĩnh vực hợp tác giữa hai tỉnh
// title.en: Sectors of cooperation between two provinces
// description.vi: Lĩnh vực mà hai tỉnh (cũ và mới) hợp tác, theo các câu (hoặc bài) nêu hợp tác và các thỏa thuận, sự kiện chung.
// description.en: The sectors in which the provinces (old units and new) cooperate, by the sentences, or else the articles, on their cooperation and by common agreements and events.
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
  MATCH (claim)<-[:STATES]-(article:Article)
  // Where the sentence names no sector, those that its article is about.
  UNWIND CASE
    WHEN size(coalesce(claim.sectors, [])) > 0 THEN claim.sectors
    ELSE coalesce(article.sectors, [])
  END AS sector
  RETURN sector, article, claim
  UNION
  MATCH (unit)-[one:PARTY_TO|PARTICIPATED_IN]->(common:Entity), (partner)-[two:PARTY_TO|PARTICIPATED_IN]->(common)
  WHERE type(one) = type(two)
  MATCH (common)<-[:SUBJECT]-(claim:Claim {type: 'COVERS'})-[:OBJECT]->(topic:Sector)
  MATCH (claim)<-[:STATES]-(article:Article)
  RETURN substring(topic.id, 7) AS sector, article, claim
}
WITH DISTINCT sector, article, claim.quote AS quote, claim.start AS start, claim.fact AS fact
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
  facts AS _facts
ORDER BY size(articles) DESC, sector
