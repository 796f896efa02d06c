import { useState } from 'react';
import { useText } from '#ui/state/language.tsx';
import { goTo } from '#ui/state/route.ts';
import { useServices } from '#ui/state/services.tsx';
import { sayProblem } from '#ui/state/toast.tsx';

/** Makes a plan of the sample workbook and opens it. */
export function useSample(): { readonly isBusy: boolean; readonly open: () => void } {
  const text = useText();
  const services = useServices();
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    const { makeSample } = await import('./make-sample.ts');
    const made = await makeSample(services, text.start.sampleTitle);
    setBusy(false);
    if (made.ok) goTo({ screen: 'plan', planId: made.value.id, section: '', place: '' });
    else sayProblem(text, made.problem);
  };
  return { isBusy, open: () => void open() };
}
