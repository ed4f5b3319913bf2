import type { ComponentChildren } from 'preact';
import type { PartResults, Source } from '../../src/domain/web/results.js';
import { useEstimate, usePart, useWords } from '../context.js';
import { choice } from '../state.js';
import { SourceLine, State } from './card.js';

/** The figures of what is chosen, at a glance. */
export function Facts() {
  const loaded = usePart('summary');
  const { value, isLoading } = loaded;
  if (value === undefined) return <State loaded={loaded} />;
  return (
    <div class={`facts-box ${isLoading ? 'stale' : ''}`} aria-busy={isLoading}>
      <FactList result={value.result} source={value.source} />
      <SourceLine source={value.source} />
    </div>
  );
}

function FactList({ result, source }: { readonly result: PartResults['summary']; readonly source: Source }) {
  const { t, f } = useWords();
  const { once = false } = choice.value;
  const about = useEstimate();
  const { offers, all, posts, jobs, remote, medianPay, withPay, recent } = result;
  return (
    <dl class="facts">
      <Fact name={once ? t.facts.jobs : t.facts.offers} value={about(f.count(offers))}>
        {once ? null : t.facts.duplicates(f.count(jobs))}
      </Fact>
      <Fact name={t.facts.posts} value={f.count(posts)}>
        {posts === null ? t.facts.postsUnknown : null}
      </Fact>
      <Fact name={t.facts.remote} value={f.share(remote, all)}>
        {f.count(remote)}
      </Fact>
      <Fact name={t.facts.medianPay} value={f.euros(medianPay)}>
        {t.facts.withPay(f.count(withPay))}
      </Fact>
      <Fact name={t.facts.recent} value={recent === null ? f.count(null) : about(f.count(recent))}>
        {source.daysTold === 0 ? t.facts.noDays : t.facts.ofDays(source.daysTold)}
      </Fact>
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly children: ComponentChildren;
}

export function Fact({ name, value, children }: FactProps) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        <span class="fact-value">{value}</span>
        {children !== null && <span class="fact-note">{children}</span>}
      </dd>
    </div>
  );
}
