// title.vi: Đối tác và lĩnh vực hợp tác của một tỉnh
// title.en: A province's partners and sectors
// description.vi: Các tỉnh mà tỉnh này (cũ và mới) hợp tác, kết nghĩa hoặc hỗ trợ lẫn nhau, kèm lĩnh vực mà câu văn, hoặc bài báo, nói tới.
// description.en: The provinces that this one (old unit and new) cooperates with, is twinned with or exchanges aid with, and the sectors that the sentence, or else its article, speaks of.
// param province: Province = "Hà Tĩnh"
// param.province.vi: Tỉnh
// param.province.en: Province
// ask.vi: Hà Tĩnh hợp tác với những tỉnh nào, trong lĩnh vực gì?
// ask.vi: Đối tác của Sê Kông là những tỉnh nào?
// ask.en: Which provinces does Hà Tĩnh cooperate with, and in which sectors?
// ask.en: Who are the partners of Sekong?
// view: graph
MATCH (asked:Province {id: $province})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(unit:Province)
  RETURN unit
  UNION
  MATCH (asked)<-[:SUCCEEDED_BY*0..3]-(unit:Province)
  RETURN unit
}
MATCH (unit)-[link:COOPERATES_WITH|TWINNED_WITH|SUPPORTED]-(side:Province)
WHERE link.claims > 0
// A partner that has changed since is named as it is now.
MATCH (side)-[:SUCCEEDED_BY*0..3]->(ally:Province)
WHERE ally.validTo IS NULL
WITH ally, side, unit, link
ORDER BY link.id
WITH ally, collect(DISTINCT side) AS sides, collect(DISTINCT unit) AS units, collect(DISTINCT link.id) AS facts,
  collect(DISTINCT type(link)) AS relations,
  min(coalesce(link.firstDate, '9999')) AS first, max(coalesce(link.lastDate, '')) AS last
CALL (units, sides) {
  UNWIND units AS unit
  UNWIND sides AS side
  MATCH (unit)<-[:SUBJECT|OBJECT]-(claim:Claim)
  MATCH (claim)-[:SUBJECT|OBJECT]->(side)
  WHERE claim.type IN ['COOPERATES_WITH', 'TWINNED_WITH', 'SUPPORTED']
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
CALL (units, sides) {
  UNWIND units AS unit
  UNWIND sides AS side
  MATCH (unit)<-[:SUBJECT|OBJECT]-(claim:Claim {type: 'COOPERATES_WITH'})
  MATCH (claim)-[:SUBJECT|OBJECT]->(side)
  MATCH (claim)<-[:STATES]-(article:Article)
  // Where the sentence names no sector, those that its article is about.
  UNWIND CASE
    WHEN size(coalesce(claim.sectors, [])) > 0 THEN claim.sectors
    ELSE coalesce(article.sectors, [])
  END AS sector
  WITH sector, count(DISTINCT article) AS weight
  ORDER BY weight DESC, sector
  RETURN collect(sector) AS sectors
}
UNWIND relations AS relation
WITH ally, facts, sectors, first, last, articles, relation
ORDER BY relation
WITH ally, facts, sectors, first, last, articles, collect(relation) AS relations
RETURN ally.name AS partner,
  relations,
  sectors,
  CASE first WHEN '9999' THEN '' ELSE first END AS first,
  last,
  articles,
  facts AS _facts
ORDER BY size(articles) DESC, partner, ally.id
