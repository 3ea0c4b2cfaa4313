// title.vi: Hai thực thể liên hệ với nhau thế nào
// title.en: How two entities are connected
// description.vi: Những đường ngắn nhất nối hai tỉnh, người, cửa khẩu, cơ quan … trong mạng, đường do bài báo nêu đứng trước.
// description.en: The shortest ways through the network between two provinces, people, gates, organizations …, those that articles state first.
// param start: Entity = "Sekong"
// param.start.vi: Từ
// param.start.en: From
// param goal: Entity = "Chân Mây"
// param.goal.vi: Đến
// param.goal.en: To
// ask.vi: Sê Kông và cảng Chân Mây liên hệ với nhau thế nào?
// ask.en: How are Sekong and Chân Mây port connected?
// view: graph
MATCH (first:Entity {id: $start}), (final:Entity {id: $goal})
WHERE first <> final
CALL (first, final) {
  MATCH way = allShortestPaths((first)-[:CONNECTS_TO|COOPERATES_WITH|TWINNED_WITH|SUPPORTED|PARTY_TO|SIGNED|HOLDS_POSITION|PARTICIPATED_IN|PAIRED_WITH|PASSES_THROUGH|SUCCEEDED_BY*..6]-(final))
  RETURN way
  UNION
  MATCH way = allShortestPaths((first)-[:CONNECTS_TO|COOPERATES_WITH|TWINNED_WITH|SUPPORTED|PARTY_TO|SIGNED|HOLDS_POSITION|PARTICIPATED_IN|PAIRED_WITH|PASSES_THROUGH|SUCCEEDED_BY|LOCATED_IN|BORDERS*..6]-(final))
  RETURN way
}
WITH way, size([step IN relationships(way) WHERE step.claims = 0]) AS unstated,
  [step IN relationships(way) | step.id] AS facts
ORDER BY unstated, size(facts), facts[0], facts[1], facts[2], facts[3], facts[4], facts[5]
LIMIT 10
CALL (way) {
  UNWIND relationships(way) AS step
  WITH step, startNode(step) AS a, endNode(step) AS b
  MATCH (a)<-[:SUBJECT|OBJECT]-(claim:Claim)
  MATCH (claim)-[:SUBJECT|OBJECT]->(b)
  WHERE claim.type = type(step)
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
RETURN size(facts) AS steps,
  [stop IN nodes(way) | stop.name] AS entities,
  [step IN relationships(way) | type(step)] AS relations,
  articles,
  facts AS _facts
ORDER BY unstated, steps, facts[0], facts[1], facts[2], facts[3], facts[4], facts[5]
