import { useEffect } from 'react';
import { useSpeech } from './language.tsx';
import { useServices } from './services.tsx';

/** The machine's own menu and dialogs speak the language of the window. */
export function useMachineLanguage(): void {
  const { machine } = useServices();
  const { language } = useSpeech();
  useEffect(() => void machine.setLanguage({ language }), [machine, language]);
}
