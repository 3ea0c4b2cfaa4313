// title.vi: Một bài báo nêu những gì
// title.en: What one article states
// description.vi: Mọi điều bài báo nêu, theo thứ tự trong bài, kèm câu văn.
// description.en: All that the article states, in the order of its text, each with its sentence.
// param article: Article
// param.article.vi: Bài báo
// param.article.en: Article
// ask.vi: Bài "Hà Tĩnh và Bolikhămxay phấn đấu trở thành điển hình hợp tác" nêu những gì?
// ask.en: What does the article on Hà Tĩnh and Bolikhamxay state?
// view: graph
MATCH (article:Article {id: $article})-[:STATES]->(claim:Claim)
MATCH (claim)-[:SUBJECT]->(a:Entity), (claim)-[:OBJECT]->(b:Entity)
RETURN a.name AS subject,
  claim.type AS relation,
  b.name AS object,
  claim.modality AS modality,
  coalesce(claim.title, claim.role, claim.what, '') AS detail,
  claim.quote AS quote,
  claim.date AS date,
  [claim.fact] AS _facts
ORDER BY claim.start, relation, subject, object, claim.id
