import { describe, expect, it } from 'vitest';
import { Ledger, type LedgerNode } from '../../src/domain/web/ledger.js';
import { creation, many, windowOf } from './windows.js';

/** Everything beneath a node, opened to the end. */
function windowsBeneath(ledger: Ledger, nodes: readonly LedgerNode[]): LedgerNode[] {
  return nodes.flatMap((node) =>
    node.kind === 'window' ? [node] : windowsBeneath(ledger, ledger.children(node.id) ?? []),
  );
}

describe('the tree of a ledger of 6 000 windows', () => {
  const windows = many();
  const ledger = new Ledger(windows);

  it('has a tree for the dates, the comparisons and the places', () => {
    expect(windows.length).toBe(6_000);
    expect(ledger.roots()).toMatchObject([
      { id: 'dates', windows: 4_000, first: 400_000, last: 392_000, drift: -8_000, calls: 8_000 },
      { id: 'checks', windows: 3, verdicts: { comptee: 3 } },
      { id: 'places', windows: 1_997, verdicts: { complete: 1_996, lacune: 1 } },
    ]);
  });

  it('opens to every window once, and every group is the sum of its parts', () => {
    const keys = windowsBeneath(ledger, ledger.roots()).map(({ code }) => code);
    expect(keys.length).toBe(6_000);
    expect(new Set(keys).size).toBe(6_000);
    const check = (node: LedgerNode) => {
      if (node.kind === 'window') return;
      const children = ledger.children(node.id) ?? [];
      for (const figure of ['windows', 'first', 'last', 'drift', 'calls', 'pages', 'distinct'] as const) {
        expect(
          children.reduce((sum, child) => sum + child[figure], 0),
          `${node.id} ${figure}`,
        ).toBe(node[figure]);
      }
      for (const child of children) check(child);
    };
    for (const root of ledger.roots()) check(root);
  });

  it('shows no more at once than a person can look through', () => {
    const widest = (nodes: readonly LedgerNode[]): number =>
      Math.max(
        nodes.length,
        ...nodes.map((node) => (node.kind === 'window' ? 0 : widest(ledger.children(node.id) ?? []))),
      );
    expect(widest((ledger.children('dates') ?? []).slice(0, 3))).toBeLessThan(62);
    // The places with most offers first.
    expect(ledger.children('places')?.map(({ code }) => code)).toEqual(['11', '53', '84']);
  });

  it('has a day by the hour where it holds many windows', () => {
    const busy = new Ledger(
      Array.from({ length: 200 }, (_, i) => {
        const second = String(i % 60).padStart(2, '0');
        const minute = String(Math.floor(i / 60)).padStart(2, '0');
        return windowOf(creation(`2026-11-26T08:${minute}:${second}Z`, `2026-11-26T09:${minute}:${second}Z`));
      }),
    );
    expect(busy.children('dates/2026-11/2026-11-26')).toMatchObject([{ kind: 'hour', windows: 200 }]);
  });

  it.each(['', 'nothing', 'dates/1999-01', 'dates/2026-01/2026-01-02/x', 'checks/11/x', 'dates/%'])(
    'knows no node %j',
    (id) => {
      try {
        expect(ledger.children(id)).toBeUndefined();
      } catch (error) {
        // The server answers that as a wrong address.
        expect(error).toBeInstanceOf(URIError);
      }
    },
  );
});
