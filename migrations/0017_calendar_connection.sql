-- Connected calendars, with the tokens that their provider gave (C9, C30). provider is the word of the policy.

CREATE TABLE calendar_connection (
    company TEXT NOT NULL,
    connection TEXT NOT NULL,
    provider TEXT NOT NULL,
    access_sealed TEXT NOT NULL,
    refresh_sealed TEXT NOT NULL,
    access_ends_us BIGINT NOT NULL,
    connected_us BIGINT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, connection)
);
CREATE INDEX calendar_connection_by_end ON calendar_connection (erase_on_us);
