// title.vi: Cơ quan, tổ chức của một tỉnh
// title.en: Organizations of a province
// description.vi: Cơ quan, doanh nghiệp, trường, bệnh viện mà bài báo nói thuộc tỉnh này (cũ và mới), và người giữ chức vụ ở đó.
// description.en: The bodies, companies, schools and hospitals that articles place in this province (old unit and new), and who holds positions there.
// param province: Province = "Hà Tĩnh"
// param.province.vi: Tỉnh
// param.province.en: Province
// ask.vi: Bài báo nhắc đến những cơ quan nào của Hà Tĩnh?
// ask.en: Which organizations of Hà Tĩnh do articles speak of?
// view: graph
MATCH (asked:Province {id: $province})
CALL (asked) {
  MATCH (asked)-[:SUCCEEDED_BY*0..3]->(unit:Province)
  RETURN unit
  UNION
  MATCH (asked)<-[:SUCCEEDED_BY*0..3]-(unit:Province)
  RETURN unit
}
MATCH (unit)<-[within:LOCATED_IN]-(body:Organization)
WITH body, collect(DISTINCT within.id) AS facts
CALL (body) {
  MATCH (body)<-[post:HOLDS_POSITION]-(person:Person)
  WITH person, post
  ORDER BY person.name, person.id
  RETURN collect(DISTINCT person.name) AS people, collect(DISTINCT post.id) AS posts
}
CALL (body) {
  MATCH (body)<-[:SUBJECT]-(claim:Claim {type: 'LOCATED_IN'})<-[:STATES]-(article:Article)
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
RETURN body.name AS organization,
  body.kind AS kind,
  people,
  articles,
  facts + posts AS _facts
ORDER BY organization, body.id
