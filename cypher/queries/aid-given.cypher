// title.vi: Hỗ trợ mà một bên đã trao
// title.en: Aid that a party has given
// description.vi: Tiền, học bổng, đào tạo, thiết bị mà tỉnh (kể cả các cơ quan của tỉnh), cơ quan hay nước này trao cho bên khác.
// description.en: Money, scholarships, training and equipment that this province (its bodies too), organization or country gave to others.
// param giver: Province|Organization|Country = "Huế"
// param.giver.vi: Bên hỗ trợ
// param.giver.en: Giver
// ask.vi: Huế đã hỗ trợ Sê Kông những gì?
// ask.en: What aid has Huế given?
// view: graph
MATCH (asked:Entity {id: $giver})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(unit:Entity)
  RETURN unit
  UNION
  MATCH (asked)<-[:SUCCEEDED_BY*0..3]-(unit:Entity)
  RETURN unit
}
CALL (unit) {
  WITH unit
  RETURN unit AS source
  UNION
  MATCH (unit)<-[:LOCATED_IN]-(source:Organization)
  RETURN source
}
MATCH (source)<-[:SUBJECT]-(claim:Claim {type: 'SUPPORTED'})-[:OBJECT]->(target:Entity)
MATCH (claim)<-[:STATES]-(article:Article)
WITH DISTINCT source, target, coalesce(claim.what, '') AS what, coalesce(claim.amount, '') AS amount,
  coalesce(claim.period, '') AS period, claim.modality AS modality, coalesce(claim.date, '') AS date,
  article, claim.quote AS quote, claim.start AS start
ORDER BY date DESC, article.id, start
WITH source, target, what, amount, period, modality, max(date) AS date, collect({
  id: article.id,
  title: article.title,
  publisher: article.publisher,
  published: article.published,
  url: article.url,
  quote: quote
}) AS articles
RETURN source.name AS giver,
  target.name AS receiver,
  what,
  amount,
  period,
  modality,
  date,
  articles,
  [source.id + '.SUPPORTED.' + target.id] AS _facts
ORDER BY date DESC, giver, receiver, what, amount, period, modality, source.id, target.id
