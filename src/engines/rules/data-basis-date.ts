import { IsoDate } from '#domain/time.ts';
import { planRule } from './rule.ts';

/** "ngày 14 tháng 5 năm 2021", "14/5/2021", "14-5-2021". */
const DATE = /(?<!\d)(\d{1,2})(?:\s+tháng\s+|[/.-])(\d{1,2})(?:\s+năm\s+|[/.-])(\d{4})(?!\d)/iu;

/** A document stands on what was issued before it. */
export const dataBasisDate = planRule({
  id: 'data-basis-date',
  severity: 'warning',
  source: (profile) => profile.citations.documentForm,
  *check(plan) {
    const { bases, date } = plan.document;
    if (date === null) return;
    for (const basis of bases) {
      const issued = issueDate(basis.text);
      if (issued !== null && issued > date) {
        yield { path: ['document', 'bases', basis.id], params: { issued, date } };
      }
    }
  },
});

/**
 * The day a basis was issued, which stands before what it is about; later days
 * in the text belong to its subject. Null where none is named.
 */
function issueDate(basis: string): IsoDate | null {
  const [reference = ''] = basis.normalize('NFC').split(/\s(?:về|v\/v)\s/iu);
  const [, day = '', month = '', year = ''] = DATE.exec(reference) ?? [];
  const parsed = IsoDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.success ? parsed.data : null;
}
