-- Who may operate (names alone; none: whoever has an account on the machine), and the register of breaches.
-- An incident's company is the house: no company, all zeros.

CREATE TABLE operator (
    name TEXT NOT NULL PRIMARY KEY,
    added_us BIGINT NOT NULL
);

CREATE TABLE incident (
    company TEXT NOT NULL,
    incident TEXT NOT NULL,
    aware_us BIGINT NOT NULL,
    text_sealed TEXT NOT NULL,
    told_us BIGINT,
    closed_us BIGINT,
    outcome_sealed TEXT NOT NULL,
    reminded BIGINT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, incident)
);
CREATE INDEX incident_by_end ON incident (erase_on_us);
