-- Whether somebody saw a list within the hour is asked with each list.
CREATE INDEX audit_by_deed ON audit (company, actor, action, at_us);
