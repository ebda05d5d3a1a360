-- Recordings, insights, receipts of what was destroyed, the audit log and the ledger of disclosures.

CREATE TABLE recording (
    company TEXT NOT NULL,
    recording TEXT NOT NULL,
    call TEXT NOT NULL,
    state TEXT NOT NULL,
    length_ms BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, recording)
);
CREATE UNIQUE INDEX recording_by_id ON recording (recording);
CREATE INDEX recording_by_call ON recording (company, call);
CREATE INDEX recording_by_end ON recording (erase_on_us);

CREATE TABLE insight (
    company TEXT NOT NULL,
    call TEXT NOT NULL,
    body_sealed TEXT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, call)
);
CREATE INDEX insight_by_end ON insight (erase_on_us);

CREATE TABLE receipt (
    company TEXT NOT NULL,
    receipt TEXT NOT NULL,
    category TEXT NOT NULL,
    subject TEXT NOT NULL,
    due_us BIGINT NOT NULL,
    destroyed_us BIGINT NOT NULL,
    versions BIGINT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, receipt)
);
CREATE INDEX receipt_by_time ON receipt (company, destroyed_us);

CREATE TABLE audit (
    number BIGINT NOT NULL PRIMARY KEY,
    at_us BIGINT NOT NULL,
    company TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    chain TEXT NOT NULL,
    erase_on_us BIGINT
);

CREATE TABLE disclosure (
    company TEXT NOT NULL,
    call TEXT NOT NULL,
    at_us BIGINT NOT NULL,
    recipient BIGINT NOT NULL,
    categories BIGINT NOT NULL,
    purpose BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    erase_on_us BIGINT
);
CREATE INDEX disclosure_by_call ON disclosure (company, call);
