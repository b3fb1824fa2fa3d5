/** One exchange with the database: a statement, or the statements of a batch. */
export interface Call {
  statements: { sql: string; parameters: unknown[] }[];
}

export type Around = (call: Call, send: () => Promise<D1Result[]>) => Promise<D1Result[]>;

interface Prepared {
  statement: D1PreparedStatement;
  sql: string;
  parameters: unknown[];
}

/** A database whose every exchange passes through `around`, which may count it, break it, or do something in between. */
export function wrapD1(d1: D1Database, around: Around): D1Database {
  const inner = new WeakMap<object, Prepared>();

  function wrapStatement(prepared: Prepared): D1PreparedStatement {
    const { statement, sql, parameters } = prepared;
    const one = async () => {
      const [result] = await around({ statements: [{ sql, parameters }] }, async () => [await statement.all()]);
      if (!result) throw new Error("no result");
      return result as D1Result<Record<string, unknown>>; // what `all` gives
    };
    const methods: Record<string, unknown> = {
      bind: (...values: unknown[]) => wrapStatement({ statement: statement.bind(...values), sql, parameters: values }),
      all: one,
      run: one,
      first: async (column?: string) => {
        const row = (await one()).results[0] ?? null;
        return row && column !== undefined ? row[column] : row;
      },
      raw: async () => (await one()).results.map((row) => Object.values(row)),
    };
    const wrapped = new Proxy(statement, { get: (_target, name) => methods[String(name)] });
    inner.set(wrapped, prepared);
    return wrapped;
  }

  const methods: Record<string, unknown> = {
    prepare: (sql: string) => wrapStatement({ statement: d1.prepare(sql), sql, parameters: [] }),
    batch: (statements: D1PreparedStatement[]) => {
      const prepared = statements.flatMap((statement) => inner.get(statement) ?? []);
      return around({ statements: prepared }, () => d1.batch(prepared.map(({ statement }) => statement)));
    },
  };
  return new Proxy(d1, { get: (_target, name) => methods[String(name)] });
}
