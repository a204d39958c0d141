-- One row a run of the reader.
CREATE TABLE readings (
    no INTEGER PRIMARY KEY, started TIMESTAMP NOT NULL, finished TIMESTAMP, reader VARCHAR NOT NULL,
    files INTEGER NOT NULL DEFAULT 0, unchanged INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0);
CREATE TABLE failures (reading INTEGER NOT NULL, path VARCHAR NOT NULL, problem VARCHAR NOT NULL);

CREATE TABLE texts (no INTEGER PRIMARY KEY, sha256 VARCHAR NOT NULL, text VARCHAR NOT NULL);

-- `no` is one source (one sha256); each change of its metadata or text closes a row and opens another.
CREATE TABLE documents (
    no INTEGER NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL, path VARCHAR,
    media_type VARCHAR NOT NULL, extractor VARCHAR NOT NULL, encoding VARCHAR, encoding_certainty DOUBLE,
    title VARCHAR, title_found VARCHAR, date VARCHAR, date_found VARCHAR, place VARCHAR, place_found VARCHAR,
    publisher VARCHAR, publisher_found VARCHAR, language VARCHAR, language_found VARCHAR,
    authority VARCHAR NOT NULL, text INTEGER NOT NULL, characters INTEGER NOT NULL, structure BLOB NOT NULL,
    claims INTEGER NOT NULL, projects INTEGER NOT NULL, links INTEGER NOT NULL, commitments INTEGER NOT NULL,
    visits INTEGER NOT NULL, chains INTEGER NOT NULL, families INTEGER NOT NULL,
    qualitative INTEGER NOT NULL,
    unbound INTEGER NOT NULL, fingerprint VARCHAR NOT NULL, reader VARCHAR NOT NULL,
    first_seen INTEGER NOT NULL, superseded INTEGER, last_seen INTEGER NOT NULL, change BIGINT NOT NULL);

-- Which document is a reprint of which: copies count as one source.
CREATE TABLE lineage (
    document INTEGER NOT NULL, source INTEGER NOT NULL, relation VARCHAR NOT NULL, similarity DOUBLE NOT NULL,
    evidence VARCHAR[] NOT NULL,
    first_seen INTEGER NOT NULL, superseded INTEGER);

-- Quantities that no rule could bind to something they are a quantity of, each with the reason.
CREATE TABLE unbound (
    document INTEGER NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, reason VARCHAR NOT NULL,
    first_seen INTEGER NOT NULL, superseded INTEGER);

-- Lists of places are few and repeat: a record keeps the number of its list. List 0 is the empty one.
CREATE TABLE place_lists (no INTEGER PRIMARY KEY, places STRUCT(name VARCHAR, code VARCHAR)[] NOT NULL);

-- What people decided, in the order in which the ledger took it in; never changed.
CREATE TABLE judgements (no BIGINT NOT NULL, id VARCHAR NOT NULL, content VARCHAR NOT NULL);
INSERT INTO place_lists VALUES (0, []);
