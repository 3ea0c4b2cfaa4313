// Finds the claims behind a fact.
CREATE INDEX claim_fact IF NOT EXISTS
FOR (n:Claim) ON (n.fact)
