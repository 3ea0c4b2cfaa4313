// title.vi: Cửa khẩu trên đoạn biên giới của một tỉnh
// title.en: Border gates of a province's stretch of border
// description.vi: Các cửa khẩu của tỉnh và cửa khẩu đối diện bên kia biên giới; có thể chỉ chọn đoạn giáp một tỉnh.
// description.en: The gates of the province and the gate opposite each, across the border; optionally only those facing one province.
// param province: Province = "Hà Tĩnh"
// param.province.vi: Tỉnh
// param.province.en: Province
// param opposite: Province = ""
// param.opposite.vi: Tỉnh bên kia biên giới
// param.opposite.en: Province across the border
// ask.vi: Trên biên giới Hà Tĩnh có những cửa khẩu nào, đối diện cửa khẩu nào?
// ask.vi: Giữa Quảng Trị và Savannakhet có những cặp cửa khẩu nào?
// ask.en: Which gates are on the border of Hà Tĩnh, and which gates are opposite?
// ask.en: Which pairs of gates are there between Quảng Trị and Savannakhet?
// view: map
MATCH (asked:Province {id: $province})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(unit:Province)
  RETURN unit
  UNION
  MATCH (asked)<-[:SUCCEEDED_BY*0..3]-(unit:Province)
  RETURN unit
}
MATCH (unit)<-[within:LOCATED_IN]-(post:BorderGate)
WITH post, unit, within
ORDER BY coalesce(unit.validTo, '9999') DESC, unit.id
WITH post, collect(unit.name) AS units, collect(within.id) AS facts
OPTIONAL MATCH (post)-[pair:PAIRED_WITH]-(facing:BorderGate)-[beyond:LOCATED_IN]->(across:Province)
WITH post, units, facts, pair, facing, across, beyond
ORDER BY coalesce(across.validTo, '9999') DESC, across.id
WITH post, units, facts, pair, facing, collect(across.name) AS provinces, collect(across.id) AS ids,
  collect(beyond.id) AS farther
WHERE $opposite = '' OR $opposite IN ids
CALL (post) {
  MATCH (post)<-[:SUBJECT|OBJECT]-(claim:Claim)<-[:STATES]-(article:Article)
  WITH DISTINCT article, claim.quote AS quote, claim.start AS start
  ORDER BY coalesce(article.published, '') DESC, article.id, start
  LIMIT 10
  RETURN collect({
    id: article.id,
    title: article.title,
    publisher: article.publisher,
    published: article.published,
    url: article.url,
    quote: quote
  }) AS articles
}
RETURN post.name AS gate,
  post.level AS level,
  head(units) AS province,
  facing.name AS opposite,
  facing.level AS opposite_level,
  head(provinces) AS opposite_province,
  articles,
  facts[0..1] + farther[0..1] + CASE WHEN pair IS NULL THEN [] ELSE [pair.id] END AS _facts
ORDER BY CASE post.level WHEN 'international' THEN 0 WHEN 'main' THEN 1 ELSE 2 END, gate, opposite, post.id
