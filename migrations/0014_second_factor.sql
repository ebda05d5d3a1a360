-- The second thing that somebody shows when he signs in: the secret that his authenticator knows, and hashes of codes for
-- the day it is lost. second_factor_us: since when it is asked for. second_factor_step: no code of it or before opens.

ALTER TABLE account_user ADD COLUMN second_factor_sealed TEXT NOT NULL DEFAULT '';
ALTER TABLE account_user ADD COLUMN second_factor_us BIGINT;
ALTER TABLE account_user ADD COLUMN second_factor_step BIGINT NOT NULL DEFAULT 0;
