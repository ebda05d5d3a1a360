-- What the receptionist understood, said and asked for in a call of a scenario, for its export: as in text mode. Under the key of
-- the transcript, and gone with it. Empty for a business's calls.

ALTER TABLE transcript ADD COLUMN events_sealed TEXT NOT NULL DEFAULT '';
