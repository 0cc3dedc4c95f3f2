-- Half of it works.
ALTER TABLE projects ADD COLUMN colour VARCHAR;
ALTER TABLE no_such_table ADD COLUMN colour VARCHAR;
