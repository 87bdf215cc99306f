/** Migrations, oldest first; a file's `user_version` says how many it has had. Never change one that was published. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE tenants (
    tenant TEXT PRIMARY KEY,
    version INTEGER NOT NULL CHECK (version > 0),
    seq INTEGER NOT NULL CHECK (seq >= 0)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE commits (
    tenant TEXT NOT NULL REFERENCES tenants,
    key TEXT NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    expired TEXT NOT NULL,
    PRIMARY KEY (tenant, key),
    UNIQUE (tenant, version)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE records (
    tenant TEXT NOT NULL REFERENCES tenants,
    area TEXT NOT NULL,
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    keys TEXT NOT NULL,
    json TEXT,
    PRIMARY KEY (tenant, collection, id)
  ) STRICT;
  CREATE INDEX records_by_version ON records (tenant, version);
  CREATE INDEX records_by_area ON records (tenant, collection, area, id);

  CREATE TABLE record_keys (
    tenant TEXT NOT NULL,
    collection TEXT NOT NULL,
    key TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (tenant, collection, key, id),
    FOREIGN KEY (tenant, collection, id) REFERENCES records
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX record_keys_by_id ON record_keys (tenant, collection, id);

  CREATE TABLE accounts (
    tenant TEXT NOT NULL REFERENCES tenants,
    area TEXT NOT NULL,
    account TEXT NOT NULL,
    capacity INTEGER NOT NULL,
    held INTEGER NOT NULL CHECK (held >= 0),
    used INTEGER NOT NULL CHECK (used >= 0),
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant, account),
    CHECK (held + used <= capacity)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE holds (
    tenant TEXT NOT NULL,
    area TEXT NOT NULL,
    hold TEXT NOT NULL,
    account TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    until INTEGER,
    state TEXT NOT NULL CHECK (state IN ('held', 'confirmed', 'released', 'expired')),
    version INTEGER NOT NULL,
    PRIMARY KEY (tenant, hold),
    FOREIGN KEY (tenant, account) REFERENCES accounts
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX holds_by_account ON holds (tenant, account, hold);
  CREATE INDEX holds_by_until ON holds (tenant, until, hold) WHERE state = 'held' AND until IS NOT NULL;
  CREATE INDEX holds_due ON holds (tenant, account, until) WHERE state = 'held' AND until IS NOT NULL;

  CREATE TABLE journal (
    tenant TEXT NOT NULL REFERENCES tenants,
    area TEXT NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    about TEXT,
    json TEXT NOT NULL,
    PRIMARY KEY (tenant, seq)
  ) STRICT;
  CREATE INDEX journal_by_kind ON journal (tenant, kind, seq);
  CREATE INDEX journal_by_about ON journal (tenant, about, seq);
  CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  `,
];

/** Marks a file as Koppel's own: "Kppl" in ASCII. */
export const APPLICATION_ID = 0x4b70706c;
