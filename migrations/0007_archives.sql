-- Archives that somebody asked for (C37, C40); about: a user, or empty: the whole account. The sealed file lies beside
-- the store. The indexes let the store be read in pages, company by company.

CREATE TABLE archive (
    company TEXT NOT NULL,
    archive TEXT NOT NULL,
    about TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_us BIGINT NOT NULL,
    made_us BIGINT,
    bytes BIGINT NOT NULL,
    attempt BIGINT NOT NULL,
    try_us BIGINT NOT NULL,
    trouble TEXT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, archive)
);
CREATE INDEX archive_by_state ON archive (state, try_us);
CREATE INDEX archive_by_end ON archive (erase_on_us);

CREATE INDEX audit_by_company ON audit (company, number);
