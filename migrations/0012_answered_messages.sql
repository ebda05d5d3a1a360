-- That a message was answered; and what the desk's lists are looked up and paged by. The tokens are blind indices: NULL
-- is a row from before, whose tokens the next opening of the store fills in.

ALTER TABLE message ADD COLUMN answered_us BIGINT;
ALTER TABLE message ADD COLUMN name_token TEXT;
ALTER TABLE message ADD COLUMN mail_token TEXT;
CREATE INDEX message_by_time ON message (company, taken_us, message);
CREATE INDEX message_by_answer ON message (company, answered_us, taken_us, message);
CREATE INDEX message_by_callback ON message (company, callback_token);
CREATE INDEX message_by_name ON message (name_token, company);
CREATE INDEX message_by_mail ON message (mail_token, company);

ALTER TABLE appointment ADD COLUMN name_token TEXT;
ALTER TABLE appointment ADD COLUMN mail_token TEXT;
CREATE INDEX appointment_by_name ON appointment (name_token, company);
CREATE INDEX appointment_by_mail ON appointment (mail_token, company);

DROP INDEX call_of_company_by_time;
CREATE INDEX call_of_company_by_time ON call (company, answered_us, call);
CREATE INDEX call_by_outcome ON call (company, outcome, answered_us, call);
