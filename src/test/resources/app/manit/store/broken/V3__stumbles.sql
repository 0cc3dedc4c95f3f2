CREATE TABLE half_way (id INT);
DELETE FROM settings;
INSERT INTO nowhere VALUES (1);
