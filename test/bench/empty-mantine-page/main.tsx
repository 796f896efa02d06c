import '@mantine/core/styles.css';
import { MantineProvider, Title } from '@mantine/core';
import { createRoot } from 'react-dom/client';

/** The peer of the start-up bench: React and Mantine with one title, nothing else. */
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MantineProvider>
      <Title data-first-list>Trang trống</Title>
    </MantineProvider>,
  );
}
