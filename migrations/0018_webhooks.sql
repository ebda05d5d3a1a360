-- Addresses of businesses that are told of each finished call, and the log of what they were told: never what it was.

-- failing_since_us: the first try of a row of tries in vain.
CREATE TABLE webhook (
    company TEXT NOT NULL,
    webhook TEXT NOT NULL,
    url_sealed TEXT NOT NULL,
    secret_sealed TEXT NOT NULL,
    detail TEXT NOT NULL,
    state TEXT NOT NULL,
    made_us BIGINT NOT NULL,
    failing_since_us BIGINT,
    PRIMARY KEY (company, webhook)
);

-- call empty: a test. status 0: nobody answered.
CREATE TABLE webhook_delivery (
    company TEXT NOT NULL,
    delivery TEXT NOT NULL,
    webhook TEXT NOT NULL,
    call TEXT NOT NULL,
    state TEXT NOT NULL,
    trouble TEXT NOT NULL,
    status BIGINT NOT NULL,
    took_ms BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    made_us BIGINT NOT NULL,
    tried_us BIGINT,
    erase_on_us BIGINT,
    PRIMARY KEY (company, delivery)
);
CREATE INDEX webhook_delivery_by_age ON webhook_delivery (company, webhook, made_us, delivery);
CREATE INDEX webhook_delivery_by_end ON webhook_delivery (erase_on_us);
