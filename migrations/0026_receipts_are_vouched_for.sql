-- A receipt names the digest of all that were written with it; an entry of the audit log holds the same (model/receipt.h).
-- Empty: it is from before that.
ALTER TABLE receipt ADD COLUMN batch TEXT NOT NULL DEFAULT '';
CREATE INDEX receipt_by_batch ON receipt (batch);
