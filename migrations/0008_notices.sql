-- The versions of the policy that were published here, and who was told of each and when: ids only.
-- effective_day counts days since 1970-01-01. previous is empty for the first: nobody had to be told of that.

CREATE TABLE policy_version (
    version TEXT NOT NULL PRIMARY KEY,
    previous TEXT NOT NULL,
    published_us BIGINT NOT NULL,
    effective_day BIGINT NOT NULL,
    document TEXT NOT NULL
);

CREATE TABLE notice (
    notice TEXT NOT NULL PRIMARY KEY,
    company TEXT NOT NULL,
    user_id TEXT NOT NULL,
    version TEXT NOT NULL,
    queued_us BIGINT NOT NULL,
    handed_over_us BIGINT,
    erase_on_us BIGINT,
    UNIQUE (company, user_id, version)
);
CREATE INDEX notice_by_end ON notice (erase_on_us);
