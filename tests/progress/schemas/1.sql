BEGIN TRANSACTION;
CREATE TABLE answer (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	item VARCHAR NOT NULL, 
	family VARCHAR NOT NULL, 
	skill VARCHAR NOT NULL, 
	lexeme VARCHAR NOT NULL, 
	response VARCHAR NOT NULL, 
	credit FLOAT NOT NULL, 
	"right" BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "answer" VALUES(1,'2026-11-20 12:00:00.000000','i0','meaning','recall','قِمَّة/NOUN','قمة',1.0,1);
INSERT INTO "answer" VALUES(2,'2026-11-20 12:01:00.000000','i1','gap','recall','غَادَرَ/VERB','=1+1',0.0,0);
INSERT INTO "answer" VALUES(3,'2026-11-20 12:02:00.000000','i2','gap','recall','','it''s; a "trap"',0.5,0);
CREATE TABLE status (
	lexeme VARCHAR NOT NULL, 
	status VARCHAR NOT NULL, 
	at DATETIME NOT NULL, 
	PRIMARY KEY (lexeme)
);
INSERT INTO "status" VALUES('قِمَّة/NOUN','known','2026-11-20 12:00:00.000000');
INSERT INTO "status" VALUES('غَادَرَ/VERB','learning','2026-11-20 12:01:00.000005');
COMMIT;
