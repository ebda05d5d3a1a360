-- Which call last moved or cancelled an appointment, and where the owner's mail goes (sealed; one address a line).

ALTER TABLE appointment ADD COLUMN changed_in TEXT NOT NULL DEFAULT '';
CREATE INDEX appointment_by_change ON appointment (company, changed_in);

ALTER TABLE company ADD COLUMN mail_sealed TEXT NOT NULL DEFAULT '';
