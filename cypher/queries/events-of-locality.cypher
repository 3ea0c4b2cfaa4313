// title.vi: Sự kiện của một địa phương theo thời gian
// title.en: Events of a locality in time
// description.vi: Mọi hội đàm, chuyến thăm, lễ ký mà địa phương (cũ và mới) tham dự, mới nhất trước.
// description.en: All talks, visits and signings that the locality (old unit and new) took part in, latest first.
// param locality: Province|Place|Country|Organization = "Huế"
// param.locality.vi: Địa phương hoặc cơ quan
// param.locality.en: Locality or organization
// ask.vi: Huế đã tham dự những sự kiện nào?
// ask.en: Which events did Huế take part in?
// view: graph
MATCH (asked:Entity {id: $locality})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(unit:Entity)
  RETURN unit
  UNION
  MATCH (asked)<-[:SUCCEEDED_BY*0..3]-(unit:Entity)
  RETURN unit
}
MATCH (unit)-[part:PARTICIPATED_IN]->(meeting:Event)
WITH meeting, collect(DISTINCT unit) AS units, collect(DISTINCT part.id) AS facts
CALL (meeting, units) {
  MATCH (meeting)<-[:PARTICIPATED_IN]-(partner:Entity)
  WHERE NOT partner:Person AND NOT partner IN units
  WITH partner
  ORDER BY partner.name, partner.id
  RETURN collect(DISTINCT partner.name) AS partners
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
  partners,
  articles,
  facts AS _facts
ORDER BY coalesce(meeting.date, '') DESC, event, meeting.id
