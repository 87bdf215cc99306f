/**
 * Tables of runs, their parts and shards, beside those of pg-boss. Every primary key begins with the tenant and the run,
 * so that they can be cut by hash of the two.
 */
export function tablesOf(schema: string): string {
  const name = `text COLLATE "C" NOT NULL`;
  return `
    CREATE SCHEMA IF NOT EXISTS ${schema};
    CREATE TABLE IF NOT EXISTS ${schema}.runs (tenant ${name}, run ${name}, fingerprint text NOT NULL,
      cancelled boolean NOT NULL DEFAULT false, PRIMARY KEY (tenant, run));
    CREATE TABLE IF NOT EXISTS ${schema}.parts (tenant ${name}, run ${name}, part ${name}, bytes bytea NOT NULL,
      PRIMARY KEY (tenant, run, part));
    CREATE TABLE IF NOT EXISTS ${schema}.shards (tenant ${name}, run ${name}, shard integer NOT NULL, name ${name},
      input text NOT NULL,
      token bigint NOT NULL DEFAULT 0, -- goes up each time somebody takes the shard: only the latest may write
      tries integer NOT NULL DEFAULT 0, -- how often it was taken and not handed back
      message text NOT NULL DEFAULT '', failed boolean NOT NULL DEFAULT false, result bytea,
      PRIMARY KEY (tenant, run, shard), FOREIGN KEY (tenant, run) REFERENCES ${schema}.runs ON DELETE CASCADE,
      CHECK (NOT failed OR result IS NULL));
  `;
}
