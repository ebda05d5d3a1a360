-- An address may be claimed by several accounts, and belongs to the one that has shown that it can read its mail. So a claim
-- tells nobody whether the address has an account.

DROP INDEX account_user_of_email;
CREATE UNIQUE INDEX account_user_of_email ON account_user (email_token)
    WHERE password_sealed <> '' AND verified_us IS NOT NULL;
