// title.vi: Ai dự một sự kiện
// title.en: Who took part in an event
// description.vi: Người, địa phương và cơ quan dự sự kiện, với vai trò và chức vụ.
// description.en: The people, localities and organizations at the event, with their role and position.
// param event: Event
// param.event.vi: Sự kiện
// param.event.en: Event
// ask.vi: Những ai dự hội nghị cấp cao Hà Tĩnh – Bolikhămxay?
// ask.en: Who was at the high-level conference of Hà Tĩnh and Bolikhamxay?
// view: graph
MATCH (guest:Entity)-[part:PARTICIPATED_IN]->(event:Event {id: $event})
CALL (guest) {
  MATCH (guest)-[post:HOLDS_POSITION]->(seat:Entity)
  WITH seat, post
  ORDER BY post.lastDate DESC, seat.name
  RETURN collect(DISTINCT coalesce(post.title + ' – ', '') + seat.name) AS positions
}
CALL (guest, event) {
  MATCH (guest)<-[:SUBJECT]-(claim:Claim {type: 'PARTICIPATED_IN'})-[:OBJECT]->(event)
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
RETURN guest.name AS participant,
  head([label IN labels(guest) WHERE label <> 'Entity']) AS type,
  part.role AS role,
  positions,
  articles,
  [part.id] AS _facts
ORDER BY type, participant, guest.id
