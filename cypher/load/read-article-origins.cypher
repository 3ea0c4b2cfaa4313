// The content of those of the given articles that this extractor drew.
MATCH (article:Article)
WHERE article.id IN $articles AND article.extractor = $extractor
RETURN article.id AS id, article.fingerprint AS fingerprint
