// title.vi: Địa phương, cơ quan kết nghĩa
// title.en: Twinned places and organizations
// description.vi: Kết nghĩa của tỉnh (kể cả huyện, bản và cơ quan trong tỉnh), của một nơi hay một cơ quan.
// description.en: The twins of a province (its districts, villages and bodies too), a place or an organization.
// param place: Province|Place|Organization = "Huế"
// param.place.vi: Tỉnh, nơi hoặc cơ quan
// param.place.en: Province, place or organization
// ask.vi: Huế kết nghĩa với những tỉnh nào của Lào?
// ask.vi: Những bản nào ở biên giới Hà Tĩnh đã kết nghĩa?
// ask.en: Which Lao provinces is Huế twinned with?
// ask.en: Which villages on the border of Hà Tĩnh are twinned?
// view: graph
MATCH (asked:Entity {id: $place})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(unit:Entity)
  RETURN unit
  UNION
  MATCH (asked)<-[:SUCCEEDED_BY*0..3]-(unit:Entity)
  RETURN unit
}
CALL (unit) {
  WITH unit
  RETURN unit AS one
  UNION
  MATCH (unit)<-[:LOCATED_IN*1..3]-(one:Entity)
  WHERE one:Place OR one:Organization
  RETURN one
}
MATCH (one)-[link:TWINNED_WITH]-(two:Entity)
WITH DISTINCT one, link, two
CALL (one, two) {
  MATCH (one)<-[:SUBJECT|OBJECT]-(claim:Claim {type: 'TWINNED_WITH'})
  MATCH (claim)-[:SUBJECT|OBJECT]->(two)
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
RETURN one.name AS place,
  two.name AS twin,
  link.modality AS modality,
  link.firstDate AS first,
  articles,
  [link.id] AS _facts
ORDER BY place, twin, link.id
