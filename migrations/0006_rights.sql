-- The register of privacy requests, for account holders and callers: who, how it was proven, the answer and its clock;
-- and what recipients are to delete because of one.

ALTER TABLE privacy_request ADD COLUMN user_id TEXT NOT NULL DEFAULT '';
ALTER TABLE privacy_request ADD COLUMN against TEXT NOT NULL DEFAULT 'everything';
ALTER TABLE privacy_request ADD COLUMN asked_us BIGINT NOT NULL DEFAULT 0;
ALTER TABLE privacy_request ADD COLUMN said_sealed TEXT NOT NULL DEFAULT '';
ALTER TABLE privacy_request ADD COLUMN reply_sealed TEXT NOT NULL DEFAULT '';
ALTER TABLE privacy_request ADD COLUMN proof TEXT NOT NULL DEFAULT 'none';
ALTER TABLE privacy_request ADD COLUMN code_sealed TEXT NOT NULL DEFAULT '';
ALTER TABLE privacy_request ADD COLUMN code_until_us BIGINT NOT NULL DEFAULT 0;
ALTER TABLE privacy_request ADD COLUMN tries BIGINT NOT NULL DEFAULT 0;
ALTER TABLE privacy_request ADD COLUMN words_sealed TEXT NOT NULL DEFAULT '';
ALTER TABLE privacy_request ADD COLUMN refusal TEXT NOT NULL DEFAULT 'none';
ALTER TABLE privacy_request ADD COLUMN closed_us BIGINT;
ALTER TABLE privacy_request ADD COLUMN reminded BIGINT NOT NULL DEFAULT 0;
UPDATE privacy_request SET asked_us = COALESCE((SELECT k.answered_us FROM call k
    WHERE k.company = privacy_request.company AND k.call = privacy_request.call), 0);
UPDATE privacy_request SET status = CASE WHEN status = 'done' THEN 'answered'
    WHEN kind IN ('object', 'no_recording') THEN 'open' ELSE 'proof_wanted' END;
CREATE INDEX privacy_request_by_phone ON privacy_request (company, phone_token);

-- Ids and the recipient's own words: kept as long as the ledger.
CREATE TABLE processor_request (
    company TEXT NOT NULL,
    processor_request TEXT NOT NULL,
    request TEXT NOT NULL,
    call TEXT NOT NULL,
    recipient BIGINT NOT NULL,
    state TEXT NOT NULL,
    rounds BIGINT NOT NULL,
    answer TEXT NOT NULL,
    asked_us BIGINT NOT NULL,
    answered_us BIGINT,
    erase_on_us BIGINT,
    PRIMARY KEY (company, processor_request)
);
CREATE UNIQUE INDEX processor_request_once ON processor_request (company, request, call, recipient);
