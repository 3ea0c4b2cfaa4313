// title.vi: Gặp gỡ giữa hai địa phương
// title.en: Meetings between two localities
// description.vi: Hội đàm, chuyến thăm, lễ ký, hội nghị mà cả hai địa phương (cũ và mới) cùng tham dự.
// description.en: Talks, visits, signings and conferences that both localities (old units and new) took part in.
// param locality: Province|Place|Country = "Hà Tĩnh"
// param.locality.vi: Địa phương
// param.locality.en: Locality
// param other: Province|Place|Country = "Bolikhămxay"
// param.other.vi: Địa phương kia
// param.other.en: Other locality
// ask.vi: Hà Tĩnh và Bolikhămxay đã gặp nhau khi nào?
// ask.vi: Những chuyến thăm giữa Huế và Sê Kông?
// ask.en: When did Hà Tĩnh and Bolikhamxay meet?
// ask.en: Which visits were there between Huế and Sekong?
// view: graph
MATCH (asked:Entity {id: $locality})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(unit:Entity)
  RETURN unit
  UNION
  MATCH (asked)<-[:SUCCEEDED_BY*0..3]-(unit:Entity)
  RETURN unit
}
MATCH (second:Entity {id: $other})
CALL (second) {
  MATCH (second)-[:SUCCEEDED_BY*0..3]->(partner:Entity)
  RETURN partner
  UNION
  MATCH (second)<-[:SUCCEEDED_BY*0..3]-(partner:Entity)
  RETURN partner
}
MATCH (unit)-[one:PARTICIPATED_IN]->(meeting:Event), (partner)-[two:PARTICIPATED_IN]->(meeting)
WHERE unit <> partner
WITH meeting, collect(DISTINCT one.id) + collect(DISTINCT two.id) AS sides
CALL (meeting) {
  MATCH (meeting)<-[:PARTICIPATED_IN]-(person:Person)
  WITH person
  ORDER BY person.name, person.id
  RETURN collect(DISTINCT person.name) AS people
}
CALL (meeting) {
  MATCH (meeting)-[:COVERS]->(sector:Sector)
  WITH sector
  ORDER BY sector.name
  RETURN collect(DISTINCT sector.name) AS sectors
}
CALL (meeting) {
  MATCH (meeting)<-[:OBJECT]-(claim:Claim {type: 'PARTICIPATED_IN'})<-[:STATES]-(article:Article)
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
RETURN meeting.name AS event,
  meeting.date AS date,
  people,
  sectors,
  articles,
  sides AS _facts
ORDER BY coalesce(meeting.date, '') DESC, event, meeting.id
