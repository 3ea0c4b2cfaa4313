// title.vi: Những cặp tỉnh Việt Nam – Lào có nhiều bài báo nhất
// title.en: The pairs of Vietnamese and Lao provinces with most articles
// description.vi: Cặp tỉnh hợp tác, kết nghĩa hoặc hỗ trợ nhau, xếp theo số bài báo nêu.
// description.en: Pairs that cooperate, are twinned or exchange aid, by the number of articles that say so.
// param count: integer = 20
// param.count.vi: Số cặp
// param.count.en: How many
// ask.vi: Những cặp tỉnh Việt Nam – Lào nào hợp tác nhiều nhất?
// ask.en: Which pairs of Vietnamese and Lao provinces cooperate most?
// view: map
MATCH (here:Province {country: 'VN'})<-[:SUCCEEDED_BY*0..3]-(unit:Province)
WHERE here.validTo IS NULL
MATCH (unit)-[link:COOPERATES_WITH|TWINNED_WITH|SUPPORTED]-(there:Province {country: 'LA'})
WHERE link.claims > 0
WITH here, unit, there, link
ORDER BY link.id
WITH here, there, collect(DISTINCT unit) AS units, collect(DISTINCT link.id) AS facts, min(coalesce(link.firstDate, '9999')) AS first,
  max(coalesce(link.lastDate, '')) AS last
CALL (units, there) {
  UNWIND units AS side
  MATCH (side)<-[:SUBJECT|OBJECT]-(claim:Claim)
  MATCH (claim)-[:SUBJECT|OBJECT]->(there)
  WHERE claim.type IN ['COOPERATES_WITH', 'TWINNED_WITH', 'SUPPORTED']
  MATCH (claim)<-[:STATES]-(article:Article)
  RETURN count(DISTINCT article) AS count, count(DISTINCT claim) AS claims
}
RETURN here.name AS vietnam,
  there.name AS laos,
  count AS article_count,
  claims,
  CASE first WHEN '9999' THEN '' ELSE first END AS first,
  last,
  facts AS _facts
ORDER BY article_count DESC, claims DESC, vietnam, laos, here.id
LIMIT $count
