-- By which way each call came: telephone, browser, website. Calls from a browser were known by their id alone before.

ALTER TABLE call ADD COLUMN via TEXT NOT NULL DEFAULT 'telephone';
UPDATE call SET via = 'browser' WHERE protocol_id LIKE 'conv!_%' ESCAPE '!';
