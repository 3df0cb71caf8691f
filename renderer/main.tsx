import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createSessionStore } from './app/session-store.ts';
import { SessionProvider } from './app/use-session.ts';
import { startTranslation } from './i18n/index.ts';
import './theme/index.css';
import { connect } from './transport/index.ts';
import { ConnectionProvider } from './transport/use-client.ts';

startTranslation();
const connection = connect();
const session = createSessionStore(connection.client);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root.');
createRoot(root).render(
  <StrictMode>
    <ConnectionProvider value={connection}>
      <SessionProvider value={session}>
        <App />
      </SessionProvider>
    </ConnectionProvider>
  </StrictMode>,
);
