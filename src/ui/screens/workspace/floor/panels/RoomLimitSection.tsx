import { roomCapacityOf } from '#domain/plan/day-request.ts';
import type { CapacityLimit } from '#domain/plan/room-capacity.ts';
import { SourceMark } from '#ui/parts/SourceMark.tsx';
import { StatusChip } from '#ui/parts/StatusChip.tsx';
import looks from '#ui/screens/workspace/floor/floor.module.css';
import { useSpeech } from '#ui/state/language.tsx';
import { useElectionPlan } from '#ui/state/session.tsx';
import { PanelSection } from './PanelSection.tsx';

/** How many people may be in the room at once: every limit there is with its figures and their sources, and which decides. */
export function RoomLimitSection({ areaId }: { readonly areaId: string }) {
  const { text, number } = useSpeech();
  const words = text.floor;
  const plan = useElectionPlan((each) => each);
  const area = plan.areas.find(({ id }) => id === areaId);
  if (area === undefined) return null;
  const capacity = roomCapacityOf(plan, area);
  if (capacity === null) {
    return (
      <PanelSection title={words.roomLimit}>
        <p className={looks.hint}>{words.roomLimitNone}</p>
      </PanelSection>
    );
  }
  const { people, staff, voters, limits, decidedBy } = capacity;
  return (
    <PanelSection title={words.roomLimit} lead={words.roomLimitLead} isPrinted>
      <p className={looks.limitAnswer}>
        {words.roomLimitAnswer({ people: number(people), staff: number(staff), voters: number(voters) })}
      </p>
      <ul className={looks.limits}>
        {limits.map((limit) => (
          <Limit key={limit.kind} limit={limit} decides={limit.kind === decidedBy} />
        ))}
      </ul>
    </PanelSection>
  );
}

function Limit({ limit, decides }: { readonly limit: CapacityLimit; readonly decides: boolean }) {
  const { text, number } = useSpeech();
  const words = text.floor;
  const said = limit.terms.map(({ value, unit }) => words.limitUnits[unit](number(value)));
  return (
    <li className={looks.limit} data-decides={decides || undefined}>
      <div className={looks.limitHead}>
        <strong>{words.limitKinds[limit.kind]}</strong>
        {decides ? <StatusChip look="note">{words.limitDecides}</StatusChip> : null}
      </div>
      <p className={looks.limitFormula}>{words.limitFormulas[limit.kind](said, number(limit.people))}</p>
      <dl className={looks.limitTerms}>
        {limit.terms.map(({ name, source }, at) => (
          <div key={name}>
            <dt>{words.limitTerms[name]}</dt>
            <dd>
              {said[at]}
              <SourceMark label={words.limitTerms[name]} source={source} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
