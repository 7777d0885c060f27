BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE "answer" (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	item VARCHAR NOT NULL, 
	family VARCHAR NOT NULL, 
	skill VARCHAR NOT NULL, 
	lexeme VARCHAR NOT NULL, 
	response VARCHAR NOT NULL, 
	credit FLOAT NOT NULL, 
	"right" BOOLEAN NOT NULL, 
	learner INTEGER NOT NULL, 
	seconds FLOAT DEFAULT 0 NOT NULL, 
	confused_with VARCHAR DEFAULT ('') NOT NULL, 
	lesson VARCHAR DEFAULT ('') NOT NULL, 
	text VARCHAR DEFAULT ('') NOT NULL, 
	undone BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT answer_learner_fkey FOREIGN KEY(learner) REFERENCES learner (id)
);
INSERT INTO "answer" VALUES(1,'2026-11-20 12:00:00.000000','i0','meaning','recall','قِمَّة/NOUN','قمة',1.0,1,1,0.0,'','summit','',0);
INSERT INTO "answer" VALUES(2,'2026-11-20 12:01:00.000000','i1','gap','recall','غَادَرَ/VERB','=1+1',0.0,0,1,1.5,'قِمَّة/NOUN','summit','',0);
INSERT INTO "answer" VALUES(3,'2026-11-20 12:02:00.000000','i2','gap','recall','','it''s; a "trap"',0.5,0,1,3.0,'','summit','',1);
CREATE TABLE card (
	learner INTEGER NOT NULL, 
	lexeme VARCHAR NOT NULL, 
	skill VARCHAR NOT NULL, 
	state INTEGER NOT NULL, 
	step INTEGER, 
	stability FLOAT, 
	difficulty FLOAT, 
	due DATETIME NOT NULL, 
	last_review DATETIME, 
	reps INTEGER NOT NULL, 
	lapses INTEGER NOT NULL, 
	leech BOOLEAN NOT NULL, 
	suspended BOOLEAN NOT NULL, 
	answer INTEGER, 
	PRIMARY KEY (learner, lexeme, skill), 
	FOREIGN KEY(learner) REFERENCES learner (id), 
	FOREIGN KEY(answer) REFERENCES answer (id)
);
INSERT INTO "card" VALUES(1,'قِمَّة/NOUN','recall',2,NULL,1.25,5.5,'2026-11-21 12:00:00.000000','2026-11-20 12:00:00.000000',1,0,0,0,1);
INSERT INTO "card" VALUES(1,'غَادَرَ/VERB','recall',2,NULL,1.25,5.5,'2026-11-21 12:00:00.000000','2026-11-20 12:00:00.000000',1,0,0,1,2);
CREATE TABLE learner (
	id INTEGER NOT NULL, 
	"key" VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE ("key")
);
INSERT INTO "learner" VALUES(1,'0123456789abcdef0123456789abcdef','2026-11-23 20:11:24.090861');
CREATE TABLE review (
	answer INTEGER NOT NULL, 
	lexeme VARCHAR NOT NULL, 
	skill VARCHAR NOT NULL, 
	learner INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	rating INTEGER, 
	first BOOLEAN NOT NULL, 
	previous INTEGER, 
	state INTEGER NOT NULL, 
	step INTEGER, 
	stability FLOAT, 
	difficulty FLOAT, 
	due DATETIME NOT NULL, 
	last_review DATETIME, 
	reps INTEGER NOT NULL, 
	lapses INTEGER NOT NULL, 
	leech BOOLEAN NOT NULL, 
	undone BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (answer, lexeme, skill), 
	FOREIGN KEY(answer) REFERENCES answer (id), 
	FOREIGN KEY(learner) REFERENCES learner (id)
);
INSERT INTO "review" VALUES(1,'قِمَّة/NOUN','recall',1,'2026-11-20 12:00:00.000000',3,1,NULL,1,0,NULL,NULL,'2026-11-20 12:00:00.000000',NULL,0,0,0,0);
INSERT INTO "review" VALUES(2,'غَادَرَ/VERB','recall',1,'2026-11-20 12:01:00.000000',1,1,NULL,1,0,NULL,NULL,'2026-11-20 12:00:00.000000',NULL,0,0,0,0);
CREATE TABLE status (
	learner INTEGER NOT NULL, 
	lexeme VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (learner, lexeme), 
	FOREIGN KEY(learner) REFERENCES learner (id)
);
INSERT INTO "status" VALUES(1,'قِمَّة/NOUN','known','2026-11-20 12:00:00.000000');
INSERT INTO "status" VALUES(1,'غَادَرَ/VERB','learning','2026-11-20 12:01:00.000005');
CREATE INDEX answer_by_day ON answer (learner, at);
CREATE INDEX answer_in_order ON answer (learner, id);
CREATE INDEX answer_by_lexeme ON answer (learner, lexeme);
CREATE INDEX answer_by_family ON answer (learner, family, undone, "right");
CREATE INDEX card_by_due ON card (learner, due);
CREATE INDEX review_by_day ON review (learner, at);
COMMIT;
