-- An address may be invited by several companies, and belongs to whoever chose a password for it first. So an invitation
-- tells nobody whether the address has an account.

DROP INDEX account_user_by_email;
CREATE INDEX account_user_by_email ON account_user (email_token);
CREATE UNIQUE INDEX account_user_of_email ON account_user (email_token) WHERE password_sealed <> '';
CREATE UNIQUE INDEX account_user_of_company ON account_user (company, email_token);
