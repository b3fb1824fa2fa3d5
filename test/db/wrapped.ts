/** One exchange with the database: a statement, or the statements of a batch. */
export interface Call {
  batch: boolean;
  statements: { sql: string; parameters: unknown[] }[];
}

export type Send = (call: Call) => Promise<D1Result[]>;

/** A database whose exchanges are done by `send`: what D1's interface offers comes down to statements and batches. */
export function d1Over(send: Send): D1Database {
  const calls = new WeakMap<object, Call["statements"][number]>();

  function prepare(sql: string, parameters: unknown[]): D1PreparedStatement {
    const one = async () => {
      const [result] = await send({ batch: false, statements: [{ sql, parameters }] });
      if (!result) throw new Error("no result");
      return result;
    };
    const objects = async () => (await one()).results.map((row) => new Map(Object.entries(row ?? {})));
    const methods: Record<string, unknown> = {
      bind: (...values: unknown[]) => prepare(sql, values),
      all: one,
      run: one,
      first: async (column?: string) => {
        const [row] = await objects();
        if (!row) return null;
        return column === undefined ? Object.fromEntries(row) : row.get(column);
      },
      raw: async () => (await objects()).map((row) => [...row.values()]),
    };
    // The overloads of D1's types are more than a test's double can have: an object of no type takes theirs.
    const statement: D1PreparedStatement = Object.assign(Object.create(null), methods);
    calls.set(statement, { sql, parameters });
    return statement;
  }

  const methods: Record<string, unknown> = {
    prepare: (sql: string) => prepare(sql, []),
    batch: (statements: D1PreparedStatement[]) =>
      send({ batch: true, statements: statements.flatMap((statement) => calls.get(statement) ?? []) }),
  };
  return Object.assign(Object.create(null), methods);
}

export type Around = (call: Call, send: () => Promise<D1Result[]>) => Promise<D1Result[]>;

/** A database whose every exchange passes through `around`, which may count it, break it, or do something in between. */
export function wrapD1(d1: D1Database, around: Around): D1Database {
  return d1Over((call) =>
    around(call, async () => {
      const prepared = call.statements.map(({ sql, parameters }) => d1.prepare(sql).bind(...parameters));
      return call.batch ? d1.batch(prepared) : Promise.all(prepared.map((statement) => statement.all()));
    }),
  );
}
