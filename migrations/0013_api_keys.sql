-- Programs that may ask in a company's name; and the calls that run, found at once among all that there were.

-- hash: what is kept of a key; the key itself was shown once. used_us: the day's midnight.
CREATE TABLE api_key (
    company TEXT NOT NULL,
    api_key TEXT NOT NULL,
    label_sealed TEXT NOT NULL,
    scopes TEXT NOT NULL,
    hash TEXT NOT NULL,
    made_us BIGINT NOT NULL,
    used_us BIGINT,
    PRIMARY KEY (company, api_key)
);
CREATE UNIQUE INDEX api_key_by_hash ON api_key (hash);

CREATE INDEX call_that_runs ON call (company) WHERE end_reason = '';
