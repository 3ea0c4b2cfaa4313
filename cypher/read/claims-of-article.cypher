// What an article states, in the order of its text.
MATCH (article:Article {id: $id})-[:STATES]->(claim:Claim)
MATCH (claim)-[:SUBJECT]->(s:Entity), (claim)-[:OBJECT]->(o:Entity)
RETURN claim.id AS id,
  properties(claim) AS properties,
  s.id AS subjectId,
  head([label IN labels(s) WHERE label <> 'Entity']) AS subjectType,
  s.name AS subjectName,
  s.nameEn AS subjectNameEn,
  o.id AS objectId,
  head([label IN labels(o) WHERE label <> 'Entity']) AS objectType,
  o.name AS objectName,
  o.nameEn AS objectNameEn
ORDER BY claim.start, id
