-- How often a page was shared, by the way it went. Counted here only; nobody is told.
-- `target` is no list that is checked: a newer program may know more ways.
CREATE TABLE shares (
  project_id UUID NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  target VARCHAR NOT NULL,
  times INT NOT NULL CHECK (times > 0),
  PRIMARY KEY (project_id, target)
);
