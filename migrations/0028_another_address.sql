-- The address that a user gave instead of his, until he has shown that he reads its mail. Until then the one before counts.

ALTER TABLE account_user ADD COLUMN next_email_sealed TEXT NOT NULL DEFAULT '';
