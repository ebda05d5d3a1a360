-- Companies, what their assistants know, appointments, calls and what came of them.
-- Portable: BIGINT times are µs UTC; *_min are minutes of the business's own wall clock (an appointment is a promise on
-- the clock on the wall: if a zone's rules change, 14:00 stays 14:00). TEXT ending in _sealed is base64url of crypto::Sealed,
-- *_token a blind index. erase_on_us NULL: lives with the account.

CREATE TABLE company (
    company TEXT NOT NULL PRIMARY KEY,
    assistant TEXT NOT NULL,
    created_us BIGINT NOT NULL
);

CREATE TABLE company_number (
    called TEXT NOT NULL PRIMARY KEY,
    company TEXT NOT NULL
);

CREATE TABLE appointment (
    company TEXT NOT NULL,
    appointment TEXT NOT NULL,
    reference TEXT NOT NULL,
    service TEXT NOT NULL,
    staff TEXT NOT NULL,
    at_min BIGINT NOT NULL,
    length_min BIGINT NOT NULL,
    name_sealed TEXT NOT NULL,
    phone_sealed TEXT NOT NULL,
    phone_token TEXT NOT NULL,
    notes_sealed TEXT NOT NULL,
    status TEXT NOT NULL,
    made_in TEXT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, appointment)
);
CREATE UNIQUE INDEX appointment_by_reference ON appointment (company, reference);
CREATE INDEX appointment_by_time ON appointment (company, at_min);
CREATE INDEX appointment_by_phone ON appointment (company, phone_token);
CREATE INDEX appointment_by_call ON appointment (company, made_in);
CREATE INDEX appointment_by_end ON appointment (erase_on_us);

-- Each five-minute cell of a person's calendar belongs to one appointment, or to a hold until until_us.
CREATE TABLE claim (
    company TEXT NOT NULL,
    staff TEXT NOT NULL,
    cell BIGINT NOT NULL,
    owner TEXT NOT NULL,
    until_us BIGINT,
    PRIMARY KEY (company, staff, cell)
);
CREATE INDEX claim_by_owner ON claim (company, owner);

CREATE TABLE calendar_block (
    company TEXT NOT NULL,
    staff TEXT NOT NULL,
    from_min BIGINT NOT NULL,
    to_min BIGINT NOT NULL
);
CREATE INDEX calendar_block_by_time ON calendar_block (company, from_min);

CREATE TABLE call (
    company TEXT NOT NULL,
    call TEXT NOT NULL,
    protocol_id TEXT NOT NULL,
    caller_sealed TEXT NOT NULL,
    caller_token TEXT NOT NULL,
    answered_us BIGINT NOT NULL,
    duration_ms BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    end_reason TEXT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, call)
);
CREATE INDEX call_by_time ON call (answered_us);
CREATE INDEX call_by_caller ON call (company, caller_token);
CREATE INDEX call_by_protocol ON call (protocol_id);
CREATE INDEX call_by_end ON call (erase_on_us);

CREATE TABLE transcript (
    company TEXT NOT NULL,
    call TEXT NOT NULL,
    body_sealed TEXT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, call)
);
CREATE INDEX transcript_by_end ON transcript (erase_on_us);

CREATE TABLE message (
    company TEXT NOT NULL,
    message TEXT NOT NULL,
    call TEXT NOT NULL,
    addressee TEXT NOT NULL,
    from_sealed TEXT NOT NULL,
    callback_sealed TEXT NOT NULL,
    callback_token TEXT NOT NULL,
    text_sealed TEXT NOT NULL,
    urgency TEXT NOT NULL,
    taken_us BIGINT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, message)
);
CREATE INDEX message_by_call ON message (company, call);
CREATE INDEX message_by_end ON message (erase_on_us);

CREATE TABLE privacy_request (
    company TEXT NOT NULL,
    request TEXT NOT NULL,
    call TEXT NOT NULL,
    kind TEXT NOT NULL,
    name_sealed TEXT NOT NULL,
    phone_sealed TEXT NOT NULL,
    phone_token TEXT NOT NULL,
    status TEXT NOT NULL,
    answer_by TEXT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, request)
);
CREATE INDEX privacy_request_by_call ON privacy_request (company, call);

CREATE TABLE transfer_attempt (
    company TEXT NOT NULL,
    call TEXT NOT NULL,
    position BIGINT NOT NULL,
    label TEXT NOT NULL,
    result TEXT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, call, position)
);

CREATE TABLE emergency_note (
    company TEXT NOT NULL,
    call TEXT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    advised_number TEXT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, call, position)
);

-- Work that survives a crash. Ids only.
CREATE TABLE job (
    job TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    company TEXT NOT NULL,
    subject TEXT NOT NULL,
    run_at_us BIGINT NOT NULL,
    lease_until_us BIGINT NOT NULL,
    attempt BIGINT NOT NULL,
    dead BIGINT NOT NULL,
    UNIQUE (kind, subject)
);
CREATE INDEX job_by_time ON job (dead, run_at_us);
