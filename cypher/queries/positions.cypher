// title.vi: Ai giữ, hoặc từng giữ, chức vụ gì ở đâu
// title.en: Who holds or held which position where
// description.vi: Người và chức vụ ở một tỉnh (kể cả các cơ quan của tỉnh), một cơ quan hay một nước; từ bài đầu tiên đến bài gần nhất nêu chức vụ ấy.
// description.en: People and their positions at a province (its bodies too), an organization or a country, from the first to the latest article that says so.
// param body: Province|Organization|Country = "Hà Tĩnh"
// param.body.vi: Tỉnh, cơ quan hoặc nước
// param.body.en: Province, organization or country
// param date: date = ""
// param.date.vi: Tính đến ngày
// param.date.en: As of the day
// ask.vi: Ai giữ chức vụ gì ở Hà Tĩnh?
// ask.vi: Lãnh đạo tỉnh Sê Kông là ai?
// ask.en: Who holds which position in Hà Tĩnh?
// ask.en: Who leads Sekong?
// view: graph
MATCH (asked:Entity {id: $body})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(unit:Entity)
  RETURN unit
  UNION
  MATCH (asked)<-[:SUCCEEDED_BY*0..3]-(unit:Entity)
  RETURN unit
}
CALL (unit) {
  WITH unit
  RETURN unit AS seat
  UNION
  MATCH (unit)<-[:LOCATED_IN]-(seat:Organization)
  RETURN seat
}
MATCH (seat)<-[:OBJECT]-(claim:Claim {type: 'HOLDS_POSITION'})-[:SUBJECT]->(holder:Person)
WHERE $date = '' OR coalesce(claim.date, '') <= $date
MATCH (claim)<-[:STATES]-(article:Article)
WITH DISTINCT holder, seat, coalesce(claim.title, '') AS title, coalesce(claim.date, '') AS date, article,
  claim.quote AS quote, claim.start AS start
ORDER BY date DESC, article.id, start
WITH holder, seat, title, min(date) AS first, max(date) AS last, collect({
  id: article.id,
  title: article.title,
  publisher: article.publisher,
  published: article.published,
  url: article.url,
  quote: quote
}) AS articles
RETURN holder.name AS person,
  title,
  seat.name AS place,
  first,
  last,
  articles,
  [holder.id + '.HOLDS_POSITION.' + seat.id] AS _facts
ORDER BY last DESC, place, person, title, holder.id
