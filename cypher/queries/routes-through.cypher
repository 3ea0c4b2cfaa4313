// title.vi: Tuyến đường qua một tỉnh, cửa khẩu hay cảng
// title.en: Routes through a province, gate or port
// description.vi: Quốc lộ, đường sắt, hành lang đi qua hoặc nối tới nơi này, và các điểm khác trên tuyến.
// description.en: Roads, railways and corridors that pass or lead to this place, and the other stops on their course.
// param place: BorderGate|Province|Port|Place = "Cầu Treo"
// param.place.vi: Nơi
// param.place.en: Place
// ask.vi: Những tuyến đường nào qua cửa khẩu Cầu Treo?
// ask.en: Which routes pass through the Cầu Treo gate?
// view: map
MATCH (asked:Entity {id: $place})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(unit:Entity)
  RETURN unit
  UNION
  MATCH (asked)<-[:SUCCEEDED_BY*0..3]-(unit:Entity)
  RETURN unit
}
MATCH (road:Route)-[along:PASSES_THROUGH|CONNECTS_TO]->(unit)
WITH road, collect(DISTINCT unit) AS units, collect(DISTINCT along.id) AS facts
CALL (road) {
  MATCH (road)-[:PASSES_THROUGH|CONNECTS_TO]->(stop:Entity)
  WITH DISTINCT stop
  ORDER BY stop.name, stop.id
  RETURN collect(stop.name) AS stops
}
CALL (road, units) {
  UNWIND units AS unit
  MATCH (road)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(unit)
  WHERE claim.type IN ['PASSES_THROUGH', 'CONNECTS_TO']
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
RETURN road.name AS route,
  road.kind AS kind,
  stops,
  articles,
  facts AS _facts
ORDER BY route, road.id
