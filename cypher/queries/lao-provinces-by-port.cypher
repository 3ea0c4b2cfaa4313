// title.vi: Tỉnh Lào kết nối với một cảng
// title.en: Lao provinces that connect to a port
// description.vi: Tỉnh nào của Lào đưa, hoặc dự kiến đưa, hàng qua cảng này: trực tiếp, hoặc qua cửa khẩu và đường nối tới cảng theo bài báo.
// description.en: Which Lao provinces send goods, or are to send them, through this port: directly, or by a gate or road that an article links to the port.
// param port: Port = "Chân Mây"
// param.port.vi: Cảng
// param.port.en: Port
// ask.vi: Những tỉnh nào của Lào kết nối với cảng Chân Mây?
// ask.vi: Hàng của tỉnh nào ở Lào ra cảng Vũng Áng, bằng đường nào?
// ask.en: Which Lao provinces connect to Chân Mây port?
// ask.en: Which Lao provinces reach Vũng Áng port, and by which way?
// view: graph
MATCH (near:Entity)-[into:CONNECTS_TO|PASSES_THROUGH]->(port:Port {id: $port})
WHERE into.claims > 0
CALL (near) {
  WITH near
  WHERE near:Province
  RETURN near AS province, [] AS way, [] AS steps, [] AS modalities
  UNION
  MATCH (near)-[within:LOCATED_IN]->(province:Province)
  WHERE near:BorderGate OR near:EconomicZone
  RETURN province, [near.name] AS way, [within.id] AS steps, [within.modality] AS modalities
  UNION
  MATCH (near:BorderGate)-[pair:PAIRED_WITH]-(gate:BorderGate)-[within:LOCATED_IN]->(province:Province)
  RETURN province,
    [gate.name, near.name] AS way,
    [within.id, pair.id] AS steps,
    [within.modality, pair.modality] AS modalities
  UNION
  MATCH (province:Province)-[out:CONNECTS_TO]->(near:BorderGate)
  RETURN province, [near.name] AS way, [out.id] AS steps, [out.modality] AS modalities
  UNION
  MATCH (province:Province)-[out:CONNECTS_TO]->(gate:BorderGate)-[pair:PAIRED_WITH]-(near:BorderGate)
  RETURN province,
    [gate.name, near.name] AS way,
    [out.id, pair.id] AS steps,
    [out.modality, pair.modality] AS modalities
  UNION
  MATCH (near:Route)-[along:PASSES_THROUGH|CONNECTS_TO]->(province:Province)
  RETURN province, [near.name] AS way, [along.id] AS steps, [along.modality] AS modalities
  UNION
  MATCH (near:Route)-[along:PASSES_THROUGH|CONNECTS_TO]->(gate:BorderGate)-[within:LOCATED_IN]->(province:Province)
  RETURN province,
    [gate.name, near.name] AS way,
    [within.id, along.id] AS steps,
    [within.modality, along.modality] AS modalities
  UNION
  MATCH (near:Route)-[along:PASSES_THROUGH|CONNECTS_TO]->(stop:BorderGate)
  MATCH (stop)-[pair:PAIRED_WITH]-(gate:BorderGate)-[within:LOCATED_IN]->(province:Province)
  RETURN province,
    [gate.name, stop.name, near.name] AS way,
    [within.id, pair.id, along.id] AS steps,
    [within.modality, pair.modality, along.modality] AS modalities
}
WITH port, near, into, province, way, steps, modalities + [into.modality] AS modalities
WHERE province.country = 'LA'
// A way is as certain as its weakest link, and a province as its most certain way.
WITH port, near, into, province, way, steps + [into.id] AS steps,
  CASE
    WHEN 'proposed' IN modalities THEN 2
    WHEN 'agreed' IN modalities THEN 1
    ELSE 0
  END AS doubt
ORDER BY size(way) DESC, way[0], way[1], way[2], into.id
WITH port, province, min(doubt) AS doubt, collect(way) AS ways, collect(steps) AS chains,
  collect(DISTINCT near) AS lasts
CALL (port, lasts) {
  UNWIND lasts AS last
  MATCH (last)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(port)
  WHERE claim.type IN ['CONNECTS_TO', 'PASSES_THROUGH']
  MATCH (claim)<-[:STATES]-(article:Article)
  WITH DISTINCT article, claim.quote AS quote, claim.start AS start
  ORDER BY article.published DESC, article.id, start
  RETURN collect({
    id: article.id,
    title: article.title,
    publisher: article.publisher,
    published: article.published,
    url: article.url,
    quote: quote
  }) AS articles
}
RETURN province.name AS province,
  CASE doubt WHEN 2 THEN 'proposed' WHEN 1 THEN 'agreed' ELSE 'existing' END AS modality,
  reduce(seen = [], way IN ways | seen + [name IN way WHERE NOT name IN seen]) AS way,
  articles,
  reduce(seen = [], chain IN chains | seen + [id IN chain WHERE NOT id IN seen]) AS _facts
ORDER BY province
