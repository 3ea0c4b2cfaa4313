// title.vi: Cảng, cửa khẩu và khu kinh tế của một tỉnh
// title.en: Ports, gates and economic zones of a province
// description.vi: Những gì nằm trong tỉnh, và những cảng, cửa khẩu mà bài báo nói tỉnh kết nối tới.
// description.en: What lies in the province, and the ports and gates that articles connect it to.
// param province: Province = "Hà Tĩnh"
// param.province.vi: Tỉnh
// param.province.en: Province
// ask.vi: Hà Tĩnh có những cảng và cửa khẩu nào?
// ask.vi: Sê Kông kết nối với cảng và cửa khẩu nào?
// ask.en: Which ports and gates does Hà Tĩnh have?
// ask.en: Which ports and gates is Sekong connected to?
// view: map
MATCH (asked:Province {id: $province})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(unit:Province)
  RETURN unit
  UNION
  MATCH (asked)<-[:SUCCEEDED_BY*0..3]-(unit:Province)
  RETURN unit
}
CALL (unit) {
  MATCH (unit)<-[link:LOCATED_IN]-(place:Entity)
  WHERE place:Port OR place:BorderGate OR place:EconomicZone
  RETURN link, place
  UNION
  MATCH (unit)-[link:CONNECTS_TO]->(place:Entity)
  WHERE place:Port OR place:BorderGate
  RETURN link, place
}
WITH place, unit, link
ORDER BY coalesce(unit.validTo, '9999') DESC, unit.id
WITH place, type(link) AS relation, collect(unit) AS units, collect(link.id) AS links,
  min(CASE link.modality WHEN 'existing' THEN 0 WHEN 'agreed' THEN 1 ELSE 2 END) AS doubt
OPTIONAL MATCH (place)-[pair:PAIRED_WITH]-(facing:BorderGate)
WITH place, relation, units, links, doubt, facing, pair
ORDER BY facing.name, facing.id
WITH place, relation, units, links, doubt, collect(facing.name) AS opposite, collect(pair.id) AS pairs
CALL (place, relation, units) {
  UNWIND units AS unit
  MATCH (place)<-[:SUBJECT|OBJECT]-(claim:Claim)
  WHERE claim.type = relation
  MATCH (claim)-[:SUBJECT|OBJECT]->(unit)
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
RETURN place.name AS name,
  CASE
    WHEN place:Port THEN 'Port'
    WHEN place:BorderGate THEN 'BorderGate'
    ELSE 'EconomicZone'
  END AS type,
  coalesce(place.level, place.kind) AS kind,
  relation,
  CASE doubt WHEN 0 THEN 'existing' WHEN 1 THEN 'agreed' ELSE 'proposed' END AS modality,
  opposite,
  articles,
  links[0..1] + pairs AS _facts
ORDER BY type, relation, name, place.id
