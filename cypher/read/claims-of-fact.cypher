// The claims behind a fact, newest article first. A symmetric relation may have been stated either way round.
MATCH (:Entity {id: $start})<-[:SUBJECT|OBJECT]-(claim:Claim {type: $type})
MATCH (claim)-[:SUBJECT]->(s:Entity), (claim)-[:OBJECT]->(o:Entity)
WHERE (s.id = $start AND o.id = $goal) OR ($symmetric AND s.id = $goal AND o.id = $start)
MATCH (claim)<-[:STATES]-(article:Article)
WITH claim, s, o, article, coalesce(article.published, '') AS day
ORDER BY day DESC, article.id, claim.start, claim.id
RETURN claim.id AS id,
  properties(claim) AS properties,
  s.id AS subjectId,
  head([label IN labels(s) WHERE label <> 'Entity']) AS subjectType,
  s.name AS subjectName,
  s.nameEn AS subjectNameEn,
  o.id AS objectId,
  head([label IN labels(o) WHERE label <> 'Entity']) AS objectType,
  o.name AS objectName,
  o.nameEn AS objectNameEn,
  article.id AS articleId,
  article.title AS title,
  article.publisher AS publisher,
  article.published AS published,
  article.url AS url,
  article.lang AS lang
ORDER BY day DESC, articleId, claim.start, id
