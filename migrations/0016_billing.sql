-- Plans and invoices (C13, C28). from_month and month as "2026-09", days as "2026-10-01" ('' for none), money in cents.
-- seller says whose numbers they are; they have no gaps for each seller and year. record_sealed holds what tax law wants
-- and hangs on a key of its own; transaction_sealed and the file hang on the company's key and go with the account.

CREATE TABLE subscription (
    company TEXT NOT NULL,
    from_month TEXT NOT NULL,
    plan TEXT NOT NULL,
    chosen_us BIGINT NOT NULL,
    PRIMARY KEY (company, from_month)
);

CREATE TABLE invoice (
    company TEXT NOT NULL,
    invoice TEXT NOT NULL,
    seller TEXT NOT NULL,
    year BIGINT NOT NULL,
    running BIGINT NOT NULL,
    month TEXT NOT NULL,
    issued_day TEXT NOT NULL,
    due_day TEXT NOT NULL,
    paid_day TEXT NOT NULL,
    state TEXT NOT NULL,
    currency TEXT NOT NULL,
    net_cents BIGINT NOT NULL,
    tax_cents BIGINT NOT NULL,
    record_sealed TEXT NOT NULL,
    transaction_sealed TEXT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, invoice)
);
CREATE UNIQUE INDEX invoice_by_number ON invoice (seller, year, running);
CREATE INDEX invoice_by_end ON invoice (erase_on_us);

CREATE TABLE invoice_file (
    company TEXT NOT NULL,
    invoice TEXT NOT NULL,
    body_sealed TEXT NOT NULL,
    erase_on_us BIGINT,
    PRIMARY KEY (company, invoice)
);
CREATE INDEX invoice_file_by_end ON invoice_file (erase_on_us);
