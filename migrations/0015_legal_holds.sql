-- What an operator has to keep beyond its time, because a court or an authority says so. A row lives as long as its hold.
-- call and phone_token empty: the whole company.

CREATE TABLE legal_hold (
    company TEXT NOT NULL,
    hold TEXT NOT NULL,
    call TEXT NOT NULL,
    phone_sealed TEXT NOT NULL,
    phone_token TEXT NOT NULL,
    reason TEXT NOT NULL,
    ordered_by TEXT NOT NULL,
    since_us BIGINT NOT NULL,
    until TEXT NOT NULL,
    ends_us BIGINT NOT NULL,
    PRIMARY KEY (company, hold)
);

-- Every call that a hold keeps: itself, or by a number from which it came, or that was left or changed in it.
CREATE VIEW held_call (company, call, ends_us) AS
    SELECT h.company, h.call, h.ends_us FROM legal_hold h WHERE h.call <> ''
    UNION ALL SELECT k.company, k.call, h.ends_us FROM legal_hold h
        JOIN call k ON k.company = h.company AND k.caller_token = h.phone_token WHERE h.phone_token <> ''
    UNION ALL SELECT m.company, m.call, h.ends_us FROM legal_hold h
        JOIN message m ON m.company = h.company AND m.callback_token = h.phone_token WHERE h.phone_token <> ''
    UNION ALL SELECT a.company, a.made_in, h.ends_us FROM legal_hold h
        JOIN appointment a ON a.company = h.company AND a.phone_token = h.phone_token WHERE h.phone_token <> ''
    UNION ALL SELECT a.company, a.changed_in, h.ends_us FROM legal_hold h
        JOIN appointment a ON a.company = h.company AND a.phone_token = h.phone_token WHERE h.phone_token <> '';
