-- Who signs in for a company, what each of them accepted, and when a company goes whose deletion was asked for.
-- email_token is a blind index of the installation, not of the company: who signs in gives only his address.

ALTER TABLE company ADD COLUMN name_sealed TEXT NOT NULL DEFAULT '';
ALTER TABLE company ADD COLUMN deletion_us BIGINT;
ALTER TABLE company ADD COLUMN erase_on_us BIGINT;
CREATE INDEX company_by_end ON company (erase_on_us);

CREATE TABLE account_user (
    company TEXT NOT NULL,
    user_id TEXT NOT NULL,
    name_sealed TEXT NOT NULL,
    email_sealed TEXT NOT NULL,
    email_token TEXT NOT NULL,
    password_sealed TEXT NOT NULL,
    role TEXT NOT NULL,
    created_us BIGINT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, user_id)
);
CREATE UNIQUE INDEX account_user_by_email ON account_user (email_token);

CREATE TABLE acceptance (
    company TEXT NOT NULL,
    user_id TEXT NOT NULL,
    version TEXT NOT NULL,
    at_us BIGINT NOT NULL,
    accepted_by TEXT NOT NULL,
    PRIMARY KEY (company, user_id, version)
);
