-- Who is signed in on which device, and the links that somebody was mailed to show once.

ALTER TABLE account_user ADD COLUMN verified_us BIGINT;

CREATE TABLE session (
    company TEXT NOT NULL,
    session TEXT NOT NULL,
    user_id TEXT NOT NULL,
    begun_us BIGINT NOT NULL,
    used_us BIGINT NOT NULL,
    browser_sealed TEXT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, session)
);
CREATE INDEX session_by_user ON session (company, user_id);

-- hash: what is kept of a token; the token itself stands in one letter.
CREATE TABLE mailed_link (
    company TEXT NOT NULL,
    link TEXT NOT NULL,
    user_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    hash TEXT NOT NULL,
    ends_us BIGINT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, link)
);
CREATE UNIQUE INDEX mailed_link_by_hash ON mailed_link (hash);
CREATE INDEX mailed_link_by_user ON mailed_link (company, user_id);
