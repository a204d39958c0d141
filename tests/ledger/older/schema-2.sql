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

CREATE TABLE claims (
    no BIGINT NOT NULL, id VARCHAR NOT NULL, document INTEGER NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote_start INTEGER NOT NULL, quote_end INTEGER NOT NULL,
    op VARCHAR NOT NULL, value DOUBLE NOT NULL, value2 DOUBLE, exact VARCHAR, exact2 VARCHAR, step VARCHAR,
    unit VARCHAR NOT NULL, indicator VARCHAR NOT NULL, indicator_id VARCHAR,
    places INTEGER NOT NULL, place_mode VARCHAR, origin INTEGER NOT NULL, destination INTEGER NOT NULL,
    period_start VARCHAR, period_end VARCHAR, kind VARCHAR NOT NULL, direction VARCHAR,
    has_baseline BOOLEAN NOT NULL, baseline_time VARCHAR, baseline_value VARCHAR, modality VARCHAR NOT NULL,
    speaker VARCHAR, stage VARCHAR, net BOOLEAN,
    has_basis BOOLEAN NOT NULL, release VARCHAR, base_year VARCHAR, prices VARCHAR, scope VARCHAR,
    confidence DOUBLE NOT NULL, rule VARCHAR NOT NULL, repeat_of VARCHAR,
    reader VARCHAR NOT NULL, first_seen INTEGER NOT NULL, superseded INTEGER, rank VARCHAR NOT NULL, reason VARCHAR);

CREATE TABLE projects (
    no BIGINT NOT NULL, id VARCHAR NOT NULL, document INTEGER NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    name VARCHAR NOT NULL, category VARCHAR NOT NULL, status VARCHAR NOT NULL,
    places INTEGER NOT NULL, period_start VARCHAR, period_end VARCHAR, speaker VARCHAR,
    confidence DOUBLE NOT NULL, rule VARCHAR NOT NULL, repeat_of VARCHAR,
    reader VARCHAR NOT NULL, first_seen INTEGER NOT NULL, superseded INTEGER, rank VARCHAR NOT NULL, reason VARCHAR);

CREATE TABLE links (
    no BIGINT NOT NULL, id VARCHAR NOT NULL, document INTEGER NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    places INTEGER NOT NULL, domain VARCHAR NOT NULL, mechanism VARCHAR NOT NULL,
    period_start VARCHAR, period_end VARCHAR, speaker VARCHAR, form VARCHAR, status VARCHAR,
    functions VARCHAR[] NOT NULL,
    confidence DOUBLE NOT NULL, rule VARCHAR NOT NULL, repeat_of VARCHAR,
    reader VARCHAR NOT NULL, first_seen INTEGER NOT NULL, superseded INTEGER, rank VARCHAR NOT NULL, reason VARCHAR);

CREATE TABLE commitments (
    no BIGINT NOT NULL, id VARCHAR NOT NULL, document INTEGER NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    actors VARCHAR[] NOT NULL, action VARCHAR NOT NULL, places INTEGER NOT NULL, deadline VARCHAR,
    domain VARCHAR NOT NULL, speaker VARCHAR, sort VARCHAR NOT NULL, claim VARCHAR,
    confidence DOUBLE NOT NULL, rule VARCHAR NOT NULL, repeat_of VARCHAR,
    reader VARCHAR NOT NULL, first_seen INTEGER NOT NULL, superseded INTEGER, rank VARCHAR NOT NULL, reason VARCHAR);

-- What every record has in common, of all four types.
CREATE VIEW statements AS
    SELECT no, id, 'claim' AS type, document, "start", "end", places, period_start, period_end, speaker,
        confidence, rule, repeat_of, reader, first_seen, superseded, rank, reason FROM claims
    UNION ALL SELECT no, id, 'project', document, "start", "end", places, period_start, period_end, speaker,
        confidence, rule, repeat_of, reader, first_seen, superseded, rank, reason FROM projects
    UNION ALL SELECT no, id, 'link', document, "start", "end", places, period_start, period_end, speaker,
        confidence, rule, repeat_of, reader, first_seen, superseded, rank, reason FROM links
    UNION ALL SELECT no, id, 'commitment', document, "start", "end", places, deadline, deadline, speaker,
        confidence, rule, repeat_of, reader, first_seen, superseded, rank, reason FROM commitments;
INSERT INTO place_lists VALUES (0, []);
