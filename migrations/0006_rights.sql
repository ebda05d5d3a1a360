-- The register of privacy requests, for account holders and callers: who, how it was proven, the answer and its clock.

ALTER TABLE privacy_request ADD COLUMN user_id TEXT NOT NULL DEFAULT '';
ALTER TABLE privacy_request ADD COLUMN asked_us BIGINT NOT NULL DEFAULT 0;
ALTER TABLE privacy_request ADD COLUMN proof TEXT NOT NULL DEFAULT 'none';
ALTER TABLE privacy_request ADD COLUMN code_sealed TEXT NOT NULL DEFAULT '';
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
