-- The usage log: one request a line. Address and browser are sealed; person_token is a blind index of the
-- installation, by which different people are counted. company is the house, all zeros, where nobody was signed in.

CREATE TABLE usage_log (
    company TEXT NOT NULL,
    entry TEXT NOT NULL,
    user_id TEXT NOT NULL,
    at_us BIGINT NOT NULL,
    feature TEXT NOT NULL,
    status BIGINT NOT NULL,
    client_sealed TEXT NOT NULL,
    person_token TEXT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, entry)
);
CREATE INDEX usage_log_by_time ON usage_log (at_us);
CREATE INDEX usage_log_by_end ON usage_log (erase_on_us);
