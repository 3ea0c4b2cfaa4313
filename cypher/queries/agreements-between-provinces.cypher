// title.vi: Thỏa thuận giữa hai tỉnh
// title.en: Agreements between two provinces
// description.vi: Hiệp định, thỏa thuận, biên bản và chương trình mà cả hai tỉnh (cũ và mới) cùng là một bên.
// description.en: Treaties, agreements, minutes and programmes that both provinces (old units and new) are party to.
// param province: Province = "Huế"
// param.province.vi: Tỉnh
// param.province.en: Province
// param other: Province = "Sekong"
// param.other.vi: Tỉnh kia
// param.other.en: Other province
// ask.vi: Huế và Sê Kông có những thỏa thuận nào?
// ask.vi: Hà Tĩnh và Bolikhămxay đã ký những văn bản nào?
// ask.en: Which agreements are there between Huế and Sekong?
// ask.en: What have Hà Tĩnh and Bolikhamxay signed?
// view: graph
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
MATCH (unit)-[one:PARTY_TO]->(document:Agreement), (partner)-[two:PARTY_TO]->(document)
WHERE unit <> partner
WITH document, collect(DISTINCT one.id) + collect(DISTINCT two.id) AS sides,
  min(CASE one.modality WHEN 'existing' THEN 0 WHEN 'agreed' THEN 1 ELSE 2 END) AS doubt
CALL (document) {
  MATCH (document)<-[party:PARTY_TO]-(member:Entity)
  WITH member, party
  ORDER BY member.name
  RETURN collect(DISTINCT member.name) AS parties
}
CALL (document) {
  MATCH (document)-[:COVERS]->(sector:Sector)
  WITH sector
  ORDER BY sector.name
  RETURN collect(DISTINCT sector.name) AS sectors
}
CALL (document) {
  MATCH (document)<-[:OBJECT]-(claim:Claim {type: 'PARTY_TO'})<-[:STATES]-(article:Article)
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
RETURN document.name AS agreement,
  document.signed AS signed,
  document.periodFrom AS period_from,
  document.periodTo AS period_to,
  CASE doubt WHEN 0 THEN 'existing' WHEN 1 THEN 'agreed' ELSE 'proposed' END AS modality,
  parties,
  sectors,
  articles,
  sides AS _facts
ORDER BY coalesce(document.signed, toString(document.periodFrom), '') DESC, agreement, document.id
