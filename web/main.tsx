import { render } from 'preact';
import { App } from './components/app.js';
import { Coded } from './components/coded.js';
import { openWith } from './context.js';
import { liveSource, savedSource, Unreadable } from './source.js';
import { followAddress, takeToken, texts } from './state.js';

async function start(): Promise<void> {
  const root = document.getElementById('page');
  if (root === null) return;
  const token = takeToken();
  followAddress();
  try {
    openWith((await savedSource()) ?? (await liveSource(token)));
    render(<App />, root);
  } catch (error) {
    const failure = error instanceof Unreadable && error.failure !== 'saved' ? error.failure : 'other';
    render(
      <main>
        <h1>Moisson</h1>
        <p role="alert">
          <Coded text={texts.value.failed[failure]} />
        </p>
      </main>,
      root,
    );
  }
}

void start();
