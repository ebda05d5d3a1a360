-- A list shows the first appointment and the first message of each call: found by the index alone, where SQLite made a
-- table of its own for every call to sort one row.
DROP INDEX appointment_by_call;
CREATE INDEX appointment_by_call ON appointment (company, made_in, at_min);
DROP INDEX appointment_by_change;
CREATE INDEX appointment_by_change ON appointment (company, changed_in, at_min);
DROP INDEX message_by_call;
CREATE INDEX message_by_call ON message (company, call, taken_us);
