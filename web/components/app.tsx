import { LANGUAGES } from '../../src/domain/language.js';
import { isSimulated, page, useWords } from '../context.js';
import { language, type View, view } from '../state.js';
import { Analyst } from './analyst.js';
import { Operator } from './operator.js';

const VIEWS: readonly View[] = ['offers', 'runs'];

/** The whole page. */
export function App() {
  const { t, f } = useWords();
  const { live, madeAt, version } = page().data.opening;
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {t.skip}
      </button>
      <Header />
      <main id="content" tabIndex={-1}>
        {!live && <p class="saved-note">{t.savedAt(f.moment(madeAt))}</p>}
        {view.value === 'runs' ? <Operator /> : <Analyst />}
      </main>
      <footer>
        <p>{t.footer}</p>
        <p>
          {t.footerMap} {t.version(version)}
        </p>
      </footer>
    </>
  );
}

/** By a button, since a link would replace what the address holds. */
function skip(): void {
  document.getElementById('content')?.focus();
}

function Header() {
  const { t } = useWords();
  return (
    <header>
      <div class="brand">
        <Sheaf />
        <div>
          <h1>
            {t.title}
            {isSimulated.value && (
              <span class="badge simulated-badge" title={t.simulatedWhy}>
                {t.simulated}
              </span>
            )}
          </h1>
          <p class="tagline">{t.tagline}</p>
        </div>
      </div>
      <nav aria-label={t.viewsLabel}>
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            class="tab"
            aria-current={view.value === name ? 'page' : undefined}
            onClick={() => {
              view.value = name;
            }}
          >
            {t.views[name]}
          </button>
        ))}
      </nav>
      <fieldset class="languages">
        <legend class="unseen">{t.language}</legend>
        {LANGUAGES.map((name) => (
          <button
            key={name}
            type="button"
            lang={name}
            aria-pressed={language.value === name}
            onClick={() => {
              language.value = name;
            }}
          >
            {name === 'fr' ? 'Français' : 'English'}
          </button>
        ))}
      </fieldset>
    </header>
  );
}

/** An ear of wheat, for the eye. */
function Sheaf() {
  const grains = [0, 1, 2, 3];
  return (
    <svg class="sheaf" viewBox="0 0 32 40" width="32" height="40" aria-hidden="true">
      <path class="stalk" d="M16 38V8" />
      {grains.map((i) => (
        <g key={i}>
          <path class="grain" d={`M16 ${16 + 6 * i}c-7 0-8-5-8-8 5 0 8 3 8 8z`} />
          <path class="grain" d={`M16 ${16 + 6 * i}c7 0 8-5 8-8-5 0-8 3-8 8z`} />
        </g>
      ))}
      <path class="grain" d="M16 10c-3-3-3-6 0-9 3 3 3 6 0 9z" />
    </svg>
  );
}
