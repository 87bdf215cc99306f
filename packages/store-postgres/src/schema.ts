/** What the tables depend on: names that are quoted already, and into how many hash partitions each table is cut. */
export interface Layout {
  readonly schema: string;
  readonly partitions: number;
}

/**
 * Migrations, oldest first; the table `migrations` says which were made. Never change one that was published.
 *
 * Every primary key begins with tenant and area, so that each table can be cut by hash of the two, here or over machines.
 * Text is compared by its bytes (collation C), which is the order of code points.
 */
export const migrations: readonly ((layout: Layout) => string)[] = [first];

/** Tables that hold rows of tenants. */
export const tables = [
  'tenants',
  'commits',
  'records',
  'record_keys',
  'accounts',
  'holds',
  'journal',
] as const;

function first({ schema, partitions }: Layout): string {
  const name = `text COLLATE "C" NOT NULL`;
  const table = (of: (typeof tables)[number], columns: string) =>
    `CREATE TABLE ${schema}.${of} (tenant ${name}, area ${name}, ${columns})
      ${partitions === 0 ? '' : 'PARTITION BY HASH (tenant, area)'};
    ${partsOf(`${schema}.${of}`, `${schema}.${of}`, partitions)}
    ALTER TABLE ${schema}.${of} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${schema}.${of} FORCE ROW LEVEL SECURITY;
    CREATE POLICY own_tenant ON ${schema}.${of}
      USING (tenant = current_setting('koppel.tenant', true))
      WITH CHECK (tenant = current_setting('koppel.tenant', true));`;
  // Over partitions an index can only be unique with the area in it; then the tenant's lock alone keeps ids unique.
  const unique = partitions === 0 ? 'UNIQUE' : '';
  return `
    ${table('tenants', 'version bigint NOT NULL CHECK (version >= 0), seq bigint NOT NULL CHECK (seq >= 0), PRIMARY KEY (tenant, area)')}
    ${table(
      'commits',
      `key ${name}, version bigint NOT NULL, at bigint NOT NULL, fingerprint text NOT NULL, expired text[] NOT NULL,
      PRIMARY KEY (tenant, area, key), UNIQUE (tenant, area, version)`,
    )}
    ${table(
      'records',
      `collection ${name}, id ${name}, version bigint NOT NULL, keys text[] NOT NULL, json json,
      PRIMARY KEY (tenant, area, collection, id)`,
    )}
    CREATE ${unique} INDEX records_by_id ON ${schema}.records (tenant, collection, id);
    CREATE INDEX records_by_version ON ${schema}.records (tenant, version);
    ${table(
      'record_keys',
      `collection ${name}, key ${name}, id ${name},
      PRIMARY KEY (tenant, area, collection, key, id),
      FOREIGN KEY (tenant, area, collection, id) REFERENCES ${schema}.records`,
    )}
    CREATE INDEX record_keys_by_key ON ${schema}.record_keys (tenant, collection, key, id);
    CREATE INDEX record_keys_by_id ON ${schema}.record_keys (tenant, area, collection, id);
    ${table(
      'accounts',
      `account ${name}, capacity bigint NOT NULL, held bigint NOT NULL CHECK (held >= 0),
      used bigint NOT NULL CHECK (used >= 0), version bigint NOT NULL,
      PRIMARY KEY (tenant, area, account), CHECK (held + used <= capacity)`,
    )}
    CREATE ${unique} INDEX accounts_by_id ON ${schema}.accounts (tenant, account);
    ${table(
      'holds',
      `hold ${name}, account ${name}, amount bigint NOT NULL CHECK (amount > 0), until bigint,
      state text NOT NULL CHECK (state IN ('held', 'confirmed', 'released', 'expired')), version bigint NOT NULL,
      PRIMARY KEY (tenant, area, hold),
      FOREIGN KEY (tenant, area, account) REFERENCES ${schema}.accounts`,
    )}
    CREATE ${unique} INDEX holds_by_id ON ${schema}.holds (tenant, hold);
    CREATE INDEX holds_by_account ON ${schema}.holds (tenant, account, hold);
    CREATE INDEX holds_by_until ON ${schema}.holds (tenant, until, hold) WHERE state = 'held' AND until IS NOT NULL;
    CREATE INDEX holds_due ON ${schema}.holds (tenant, account, until) WHERE state = 'held' AND until IS NOT NULL;
    ${table(
      'journal',
      `seq bigint NOT NULL, version bigint NOT NULL, at bigint NOT NULL, kind ${name}, about text COLLATE "C",
      json json NOT NULL, PRIMARY KEY (tenant, area, seq)`,
    )}
    CREATE ${unique} INDEX journal_by_seq ON ${schema}.journal (tenant, seq);
    CREATE INDEX journal_by_kind ON ${schema}.journal (tenant, kind, seq);
    CREATE INDEX journal_by_about ON ${schema}.journal (tenant, about, seq);
    CREATE FUNCTION ${schema}.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
      $$BEGIN RAISE EXCEPTION 'the journal is append-only'; END$$;
    CREATE TRIGGER journal_is_not_changed BEFORE UPDATE OR DELETE ON ${schema}.journal
      FOR EACH ROW EXECUTE FUNCTION ${schema}.refuse_change();
    CREATE TRIGGER journal_is_not_emptied BEFORE TRUNCATE ON ${schema}.journal
      FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.refuse_change();
  `;
}

/** The parts of a table, closed to whoever does not come through the table itself. */
function partsOf(table: string, prefix: string, partitions: number): string {
  return Array.from({ length: partitions }, (_, part) => {
    const name = `${prefix}_${part}`;
    return `CREATE TABLE ${name} PARTITION OF ${table} FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${part});
      ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${name} FORCE ROW LEVEL SECURITY;`;
  }).join('\n');
}

/** What a role may do that is not the owner: nothing more than the store does. */
export function grants(schema: string, role: string): string {
  return `
    GRANT USAGE ON SCHEMA ${schema} TO ${role};
    GRANT SELECT ON ${schema}.migrations TO ${role};
    GRANT SELECT, INSERT ON ${schema}.commits, ${schema}.journal TO ${role};
    GRANT SELECT, INSERT, UPDATE ON ${schema}.tenants, ${schema}.accounts, ${schema}.holds TO ${role};
    GRANT SELECT, INSERT, DELETE ON ${schema}.records, ${schema}.record_keys TO ${role};
  `;
}
