-- Numbers that a company does not want to hear from, what is counted against abuse, and what was seen of it (ids only).

CREATE TABLE blocked_number (
    company TEXT NOT NULL,
    entry TEXT NOT NULL,
    phone_sealed TEXT NOT NULL,
    phone_token TEXT NOT NULL,
    added_us BIGINT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, entry),
    UNIQUE (company, phone_token)
);
CREATE INDEX blocked_number_by_end ON blocked_number (erase_on_us);

CREATE TABLE abuse_event (
    company TEXT NOT NULL,
    event TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    at_us BIGINT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, event)
);
CREATE INDEX abuse_event_by_time ON abuse_event (company, kind, at_us);
CREATE INDEX abuse_event_by_end ON abuse_event (erase_on_us);

CREATE TABLE sighting (
    company TEXT NOT NULL,
    sighting TEXT NOT NULL,
    pattern TEXT NOT NULL,
    day BIGINT NOT NULL,
    at_us BIGINT NOT NULL,
    call TEXT NOT NULL,
    seen BIGINT NOT NULL,
    usual BIGINT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, sighting),
    UNIQUE (company, pattern, day)
);
CREATE INDEX sighting_by_end ON sighting (erase_on_us);
CREATE INDEX call_of_company_by_time ON call (company, answered_us);
