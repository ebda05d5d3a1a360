-- Whether what is personal is silent in the recordings of an archive.

ALTER TABLE archive ADD COLUMN silenced BIGINT NOT NULL DEFAULT 0;
