// title.vi: Các chức vụ của một người
// title.en: The positions of a person
// description.vi: Chức vụ mà bài báo nêu cho một người, ở đâu, từ bài đầu tiên đến bài gần nhất.
// description.en: The positions that articles give a person, where, from the first to the latest article.
// param person: Person
// param.person.vi: Người
// param.person.en: Person
// ask.vi: Hoàng Trung Dũng giữ chức vụ gì?
// ask.en: Which positions has Hoàng Trung Dũng held?
// view: graph
MATCH (person:Person {id: $person})<-[:SUBJECT]-(claim:Claim {type: 'HOLDS_POSITION'})-[:OBJECT]->(seat:Entity)
MATCH (claim)<-[:STATES]-(article:Article)
WITH DISTINCT person, seat, coalesce(claim.title, '') AS title, coalesce(claim.date, '') AS date, article,
  claim.quote AS quote, claim.start AS start
ORDER BY date DESC, article.id, start
WITH person, seat, title, min(date) AS first, max(date) AS last, collect({
  id: article.id,
  title: article.title,
  publisher: article.publisher,
  published: article.published,
  url: article.url,
  quote: quote
}) AS articles
RETURN title,
  seat.name AS place,
  first,
  last,
  articles,
  [person.id + '.HOLDS_POSITION.' + seat.id] AS _facts
ORDER BY last DESC, place, title, seat.id
